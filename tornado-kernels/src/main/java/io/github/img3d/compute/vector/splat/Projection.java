package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.SplatSize;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The pixels and sub-cells of a chunk of points in one picture, in a thread's own memory, bit for bit as the plain
 * kernel finds them. The work is done in passes over the chunk, and no method takes vectors: the compiler inlines only
 * so much into one loop, and a vector handed to a method that it leaves out becomes an object.
 */
public final class Projection {

    static final int CHUNK = 1024;
    static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    private static final ThreadLocal<Projection> OWN = ThreadLocal.withInitial(Projection::new);

    /** Rounds a float below 2²² half to even when it is added and taken away again. */
    private static final float ROUNDER = 12_582_912f;

    private static final int ROUNDER_BITS = Float.floatToRawIntBits(ROUNDER);

    private final float[] columns = new float[CHUNK];
    private final float[] rows = new float[CHUNK];
    private final int[] pixels = new int[CHUNK];
    private final int[] subcells = new int[CHUNK];

    /** Returns whether there is at least a vector of points, and floats can count the pixels and cells. */
    public static boolean fits(SplatSize size) {
        int most = 1 << 22;
        return size.points() >= LANES
                && size.pixels() < most
                && size.upscale() * Math.max(size.width(), size.height()) < most;
    }

    static Projection own() {
        return OWN.get();
    }

    /** Returns each point's pixel; 0 where it falls outside. */
    int[] pixels() {
        return pixels;
    }

    /** Returns each point's sub-cell within its pixel; −1 where it falls outside. */
    int[] subcells() {
        return subcells;
    }

    /**
     * Projects {@code count} points by the pose of {@code image}; the first one's x is {@code points[q]}, and the
     * launch has at least a vector of points. Reads past the chunk, but not past the logits.
     */
    void project(float[] points, int q, float[] poses, int image, SplatSize size, int count) {
        int u = size.upscale();
        cells(points, q, size.points(), poses, image * 9, size.width(), size.width(), u, columns, count);
        cells(points, q, size.points(), poses, image * 9 + 3, -size.height(), size.height(), u, rows, count);
        join(columns, rows, size.width(), u, pixels, subcells, count);
    }

    /**
     * Computes {@code to = U·(scale·(R_row·point) + side/2)}, rounded, with the rotation's row from {@code r} on; −1
     * outside.
     */
    private static void cells(
            float[] points,
            int q,
            int row,
            float[] poses,
            int r,
            float scale,
            int side,
            float upscale,
            float[] to,
            int count) {
        float r0 = poses[r];
        float r1 = poses[r + 1];
        float r2 = poses[r + 2];
        float middle = side * 0.5f;
        float size = upscale * side;
        for (int i = 0; i < count; i += LANES) {
            var x = FloatVector.fromArray(SPECIES, points, q + i)
                    .mul(r0)
                    .add(FloatVector.fromArray(SPECIES, points, q + row + i).mul(r1))
                    .add(FloatVector.fromArray(SPECIES, points, q + 2 * row + i).mul(r2))
                    .mul(scale)
                    .add(middle)
                    .mul(upscale)
                    .add(ROUNDER)
                    .sub(ROUNDER);
            var inside = x.compare(VectorOperators.GE, 0f).and(x.compare(VectorOperators.LT, size));
            FloatVector.broadcast(SPECIES, -1f).blend(x, inside).intoArray(to, i);
        }
    }

    /** Turns whole cells into whole pixels; a cell's centre is never halfway between two pixels' centres. */
    private static void join(
            float[] columns, float[] rows, int width, float upscale, int[] pixels, int[] subcells, int count) {
        float perPixel = 1 / upscale;
        for (int i = 0; i < count; i += LANES) {
            var x = FloatVector.fromArray(SPECIES, columns, i);
            var y = FloatVector.fromArray(SPECIES, rows, i);
            var pixelX = x.add(0.5f).mul(perPixel).sub(0.5f).add(ROUNDER).sub(ROUNDER);
            var pixelY = y.add(0.5f).mul(perPixel).sub(0.5f).add(ROUNDER).sub(ROUNDER);
            var subcell = y.sub(pixelY.mul(upscale)).mul(upscale).add(x.sub(pixelX.mul(upscale)));
            var outside = x.min(y).compare(VectorOperators.LT, 0f).cast(INTS);
            var pixel = pixelY.mul(width).add(pixelX).add(ROUNDER).reinterpretAsInts();
            pixel.sub(ROUNDER_BITS).blend(0, outside).intoArray(pixels, i);
            subcell.add(ROUNDER)
                    .reinterpretAsInts()
                    .sub(ROUNDER_BITS)
                    .blend(-1, outside)
                    .intoArray(subcells, i);
        }
    }
}
