package io.github.img3d.compute.vector.splat;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;
import static io.github.img3d.compute.vector.splat.Projection.INTS;

import io.github.img3d.compute.launch.SplatLaunch.SplatSummedGradient;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** The winners of pixels, which is where the gradients of the two splats differ. */
interface PixelWinners {

    /** Names each of {@code count} points as its pixel's winner is named if the point belongs to it. */
    void name(Projection projection, int first, int[] names, int count);

    /** Turns the gradients {@code dz} of pixels into gradients of the depths of the points that won them. */
    void weigh(float[] dz, int q, int image, Projection projection, int count);

    /** The winners of a summed splat: cells, whose inverse depths are sums. */
    record Cells(SplatSummedGradient launch) implements PixelWinners {

        private static final float FAR = 10f;
        private static final float EPSILON = 1e-8f;

        @Override
        public void name(Projection projection, int first, int[] names, int count) {
            int upscale = launch.size().upscale();
            name(projection.pixels(), projection.subcells(), upscale * upscale, names, count);
        }

        private static void name(int[] pixels, int[] subcells, int perPixel, int[] names, int count) {
            for (int i = 0; i < count; i += LANES) {
                IntVector.fromArray(INTS, pixels, i)
                        .mul(perPixel)
                        .add(IntVector.fromArray(INTS, subcells, i))
                        .intoArray(names, i);
            }
        }

        @Override
        public void weigh(float[] dz, int q, int image, Projection projection, int count) {
            var size = launch.size();
            float[] points = launch.points().array();
            float[] poses = launch.poses().array();
            float[] depth = launch.depth().array();
            weigh(
                    dz,
                    points,
                    q,
                    size.points(),
                    poses,
                    image * 9 + 6,
                    depth,
                    image * size.pixels(),
                    projection.pixels(),
                    count);
        }

        private static void weigh(
                float[] dz,
                float[] points,
                int q,
                int row,
                float[] poses,
                int r,
                float[] depth,
                int o,
                int[] pixels,
                int count) {
            float r0 = poses[r];
            float r1 = poses[r + 1];
            float r2 = poses[r + 2];
            for (int i = 0; i < count; i += LANES) {
                var d = FloatVector.fromArray(SPECIES, dz, i);
                var changed = d.compare(VectorOperators.NE, 0f);
                if (changed.anyTrue()) {
                    var turned = FloatVector.fromArray(SPECIES, points, q + i)
                            .mul(r0)
                            .add(FloatVector.fromArray(SPECIES, points, q + row + i)
                                    .mul(r1))
                            .add(FloatVector.fromArray(SPECIES, points, q + 2 * row + i)
                                    .mul(r2));
                    var z = FloatVector.broadcast(SPECIES, 1f).sub(turned);
                    var share = FloatVector.fromArray(SPECIES, depth, o, pixels, i)
                            .add(FAR)
                            .div(z.add(FAR).add(EPSILON));
                    d.blend(d.mul(share).mul(share), changed).intoArray(dz, i);
                }
            }
        }
    }

    /** The winners of a nearest splat: points. */
    record Points() implements PixelWinners {

        @Override
        public void name(Projection projection, int first, int[] names, int count) {
            for (int i = 0; i < count; i++) {
                names[i] = first + i;
            }
        }

        @Override
        public void weigh(float[] dz, int q, int image, Projection projection, int count) {
            // A pixel's depth is its winner's.
        }
    }
}
