package io.github.img3d.compute.vector;

import io.github.img3d.compute.SplatLaunch.SplatSummed;
import io.github.img3d.compute.Step;
import io.github.img3d.kernel.SplatKernels;
import java.util.Arrays;

/**
 * The summed splat as the plain kernel does it, sum for sum, but that a pixel's sub-cells are looked at only where a
 * visible point is. An item is a row of pixels.
 */
record SplatPixels(SplatSummed launch) {

    private static final float FAR = 10f;
    private static final float EPSILON = 1e-8f;

    Step step() {
        var size = launch.size();
        return VectorStep.of(launch, size.images() * size.height(), this::row);
    }

    private void row(int row) {
        var size = launch.size();
        int subcells = size.upscale() * size.upscale();
        float[] sums = Block.own().left(3 * subcells);
        int image = row / size.height();
        int first = row % size.height() * size.width();
        for (int p = first; p < first + size.width(); p++) {
            pixel(image, p, sums, subcells);
        }
    }

    /** {@code sums} are inverse depths, then logits, then hits of the sub-cells. */
    private void pixel(int image, int p, float[] sums, int subcells) {
        var size = launch.size();
        float[] points = launch.points().array();
        float[] poses = launch.poses().array();
        int[] cells = launch.cells().array();
        int[] order = launch.order().array();
        int[] starts = launch.starts().array();
        int count = size.points();
        int q = image / size.novel() * 4 * count;
        int c = image * count;
        int s = image * (size.pixels() + 1) + p;
        float r6 = poses[image * 9 + 6];
        float r7 = poses[image * 9 + 7];
        float r8 = poses[image * 9 + 8];
        float invisible = 0;
        boolean hit = false;
        for (int k = starts[s]; k < starts[s + 1]; k++) {
            int i = order[c + k];
            float logit = points[q + 3 * count + i];
            if (logit > 0) {
                if (!hit) {
                    Arrays.fill(sums, 0, 3 * subcells, 0);
                    hit = true;
                }
                int u = cells[c + i] - p * subcells;
                float z = 1f - (r6 * points[q + i] + r7 * points[q + count + i] + r8 * points[q + 2 * count + i]);
                sums[u] += 1f / (z + FAR + EPSILON);
                sums[subcells + u] += logit;
                sums[2 * subcells + u] += 1f;
            } else {
                invisible += logit;
            }
        }
        if (hit) {
            visible(image, p, sums, subcells, invisible);
        } else {
            store(image, p, 0, SplatKernels.NONE, 0);
            invisible(image, p, invisible, subcells);
        }
    }

    private void visible(int image, int p, float[] sums, int subcells, float invisible) {
        int nearest = greatest(sums, 0, subcells);
        int surest = greatest(sums, subcells, subcells);
        int fullest = greatest(sums, 2 * subcells, subcells);
        int winner = nearest < 0 ? SplatKernels.NONE : p * subcells + nearest;
        store(image, p, nearest < 0 ? 0 : sums[nearest], winner, sums[2 * subcells + fullest]);
        if (surest < 0) {
            invisible(image, p, invisible, subcells);
        } else {
            mask(image, p, sums[subcells + surest], p * subcells + surest);
        }
    }

    private void invisible(int image, int p, float sum, int subcells) {
        boolean known = sum < 0;
        mask(image, p, known ? sum / subcells : -1f, known ? SplatKernels.INVISIBLE : SplatKernels.NONE);
    }

    private void store(int image, int p, float inverse, int winner, float hits) {
        int o = image * launch.size().pixels() + p;
        launch.depth().array()[o] = 1f / (inverse + EPSILON) - FAR;
        launch.depthWinner().array()[o] = winner;
        launch.collision().array()[o] = hits;
    }

    private void mask(int image, int p, float logit, int winner) {
        int o = image * launch.size().pixels() + p;
        launch.maskLogit().array()[o] = logit;
        launch.maskWinner().array()[o] = winner;
    }

    /** The first of the greatest values above 0, −1 where there is none. */
    private static int greatest(float[] values, int at, int size) {
        int greatest = -1;
        float most = 0;
        for (int u = 0; u < size; u++) {
            if (values[at + u] > most) {
                most = values[at + u];
                greatest = u;
            }
        }
        return greatest;
    }
}
