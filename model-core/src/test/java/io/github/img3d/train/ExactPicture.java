package io.github.img3d.train;

import java.util.Arrays;

/** A picture of points on a grid U times finer, in double precision: scattered, summed, then pooled pixel by pixel. */
final class ExactPicture {

    private final int subcells;
    private final double[] inverse;
    private final double[] logits;
    private final int[] hits;
    private final double[] invisible;

    private double depth;
    private double maskLogit;
    private int collision;

    ExactPicture(int pixels, int upscale) {
        subcells = upscale * upscale;
        inverse = new double[pixels * subcells];
        logits = new double[pixels * subcells];
        hits = new int[pixels * subcells];
        invisible = new double[pixels];
    }

    void clear() {
        Arrays.fill(inverse, 0);
        Arrays.fill(logits, 0);
        Arrays.fill(hits, 0);
        Arrays.fill(invisible, 0);
    }

    void addVisible(int cell, double z, double logit) {
        inverse[cell] += 1 / (z + 10 + 1e-8);
        logits[cell] += logit;
        hits[cell]++;
    }

    void addInvisible(int cell, double logit) {
        invisible[cell / subcells] += logit / subcells;
    }

    /** Computes what the getters answer, for pixel {@code p}. */
    void pool(int p) {
        double mostInverse = 0;
        double mostLogit = 0;
        collision = 0;
        for (int s = p * subcells; s < (p + 1) * subcells; s++) {
            mostInverse = Math.max(mostInverse, inverse[s]);
            mostLogit = Math.max(mostLogit, logits[s]);
            collision = Math.max(collision, hits[s]);
        }
        depth = 1 / (mostInverse + 1e-8) - 10;
        double empty = invisible[p] < 0 ? invisible[p] : -1;
        maskLogit = mostLogit > 0 ? mostLogit : empty;
    }

    double depth() {
        return depth;
    }

    double maskLogit() {
        return maskLogit;
    }

    int collision() {
        return collision;
    }
}
