package io.github.img3d.metric;

import io.github.img3d.cloud.PointCloud;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Clouds with known distances, and clouds that a search may trip over. */
final class Clouds {

    private Clouds() {}

    static PointCloud of(float... positions) {
        return new PointCloud(positions);
    }

    /** Returns points uniform in the cube of edge 1 about the origin. */
    static PointCloud random(int count, long seed) {
        var random = new SplittableRandom(seed);
        return filled(count, () -> random.nextDouble() - 0.5);
    }

    /**
     * Returns points of few different coordinates: many occur twice or more, many lie at one distance, some zeros are
     * negative.
     */
    static PointCloud duplicates(int count, long seed) {
        var random = new SplittableRandom(seed);
        return filled(count, () -> random.nextInt(-2, 3) * -0.25);
    }

    static PointCloud allEqual(int count) {
        return filled(count, () -> 0.3);
    }

    /** Returns points on a slanting line, rising, then falling, so that the middle of any range is its greatest. */
    static PointCloud collinear(int count) {
        float[] positions = new float[3 * count];
        for (int i = 0; i < count; i++) {
            float along = (float) Math.min(i, count - i) / count;
            positions[3 * i] = along;
            positions[3 * i + 1] = -2 * along;
            positions[3 * i + 2] = 0.5f;
        }
        return new PointCloud(positions);
    }

    /** Returns points whose extents differ greatly, the largest near the end of what a float holds. */
    static PointCloud stretched(int count, long seed) {
        float[] positions = random(count, seed).positions();
        for (int i = 0; i < positions.length; i += 3) {
            positions[i] *= 1e38f;
            positions[i + 1] *= 1e-30f;
        }
        return new PointCloud(positions);
    }

    /** Returns points uniform on a sphere about the origin; the same seed gives the same directions. */
    static PointCloud sphere(int count, double radius, long seed) {
        var random = new SplittableRandom(seed);
        float[] positions = new float[3 * count];
        for (int i = 0; i < positions.length; i += 3) {
            double z = 2 * random.nextDouble() - 1;
            double angle = 2 * Math.PI * random.nextDouble();
            double across = Math.sqrt(1 - z * z);
            positions[i] = (float) (radius * across * Math.cos(angle));
            positions[i + 1] = (float) (radius * across * Math.sin(angle));
            positions[i + 2] = (float) (radius * z);
        }
        return new PointCloud(positions);
    }

    /** Returns a grid of points 1/16 apart on the surface of the cube of edge 0.5 about the origin, moved along x. */
    static PointCloud cube(double moved) {
        float[] positions = new float[3 * 9 * 9 * 9];
        int size = 0;
        for (int i = 0; i < 9 * 9 * 9; i++) {
            int x = i / 81 - 4;
            int y = i / 9 % 9 - 4;
            int z = i % 9 - 4;
            if (Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) == 4) {
                positions[size++] = (float) (x / 16.0 + moved);
                positions[size++] = y / 16f;
                positions[size++] = z / 16f;
            }
        }
        return new PointCloud(Arrays.copyOf(positions, size));
    }

    private static PointCloud filled(int count, DoubleSupplier coordinate) {
        float[] positions = new float[3 * count];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (float) coordinate.getAsDouble();
        }
        return new PointCloud(positions);
    }
}
