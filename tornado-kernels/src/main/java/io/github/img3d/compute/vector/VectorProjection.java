package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.SPECIES;

import io.github.img3d.compute.ProjectionLaunch.Project;
import io.github.img3d.compute.Step;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Points to cells, bit for bit as the plain kernel does. An item is a chunk of one picture's points. */
record VectorProjection(Project launch) {

    private static final int CHUNK = 4096;

    /** Added and taken away again, it leaves a float below 2²² rounded half to even. */
    private static final float ROUNDER = 12_582_912f;

    private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);
    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    Step step() {
        var size = launch.size();
        int chunks = Math.ceilDiv(size.points(), CHUNK);
        return VectorStep.of(launch, size.images() * chunks, i -> {
            int begin = i % chunks * CHUNK;
            project(i / chunks, begin, Math.min(begin + CHUNK, size.points()));
        });
    }

    /** In passes over the chunk: what the compiler inlines into one loop is limited. */
    private void project(int image, int begin, int end) {
        var size = launch.size();
        int q = image / size.novel() * 4 * size.points();
        float[] columns = Block.own().left(CHUNK);
        float[] rows = Block.own().right(CHUNK);
        turn(image * 9, q + begin, size.width(), columns, end - begin);
        turn(image * 9 + 3, q + begin, -size.height(), rows, end - begin);
        round(columns, end - begin, size.width());
        round(rows, end - begin, size.height());
        join(columns, rows, image * size.points() + begin, end - begin);
    }

    /** {@code to = scale·(R_row·point)}, the rotation's row starting at {@code r}. */
    private void turn(int r, int q, float scale, float[] to, int count) {
        float[] points = launch.points().array();
        float[] poses = launch.poses().array();
        int all = launch.size().points();
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, points, q + i, mask)
                    .mul(poses[r])
                    .add(FloatVector.fromArray(SPECIES, points, q + all + i, mask)
                            .mul(poses[r + 1]))
                    .add(FloatVector.fromArray(SPECIES, points, q + 2 * all + i, mask)
                            .mul(poses[r + 2]))
                    .mul(scale)
                    .intoArray(to, i, mask);
        }
    }

    /** From the picture's middle to a cell, −1 outside. */
    private void round(float[] at, int count, int pixels) {
        float upscale = launch.size().upscale();
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var x = FloatVector.fromArray(SPECIES, at, i, mask)
                    .add(pixels * 0.5f)
                    .mul(upscale)
                    .add(ROUNDER)
                    .sub(ROUNDER);
            var inside = x.compare(VectorOperators.GE, 0f).and(x.compare(VectorOperators.LT, upscale * pixels));
            FloatVector.broadcast(SPECIES, -1f).blend(x, inside).intoArray(at, i, mask);
        }
    }

    private void join(float[] columns, float[] rows, int to, int count) {
        int upscale = launch.size().upscale();
        int[] cells = launch.cells().array();
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var x = FloatVector.fromArray(SPECIES, columns, i, mask);
            var y = FloatVector.fromArray(SPECIES, rows, i, mask);
            var pixelX = pixels(x);
            var pixelY = pixels(y);
            var pixel = pixelY.mul(launch.size().width()).add(pixelX);
            var subcell = ints(y).sub(pixelY.mul(upscale)).mul(upscale).add(ints(x).sub(pixelX.mul(upscale)));
            var outside = x.min(y).compare(VectorOperators.LT, 0f);
            pixel.mul(upscale * upscale)
                    .add(subcell)
                    .blend(-1, outside.cast(INTS))
                    .intoArray(cells, to + i, mask.cast(INTS));
        }
    }

    /** Whole cells to whole pixels: a cell's centre is never halfway between two pixels' centres. */
    private IntVector pixels(FloatVector cells) {
        return ints(cells.add(0.5f).mul(1f / launch.size().upscale()).sub(0.5f));
    }

    private static IntVector ints(FloatVector x) {
        return x.add(ROUNDER).reinterpretAsInts().sub(ROUNDER_BITS);
    }
}
