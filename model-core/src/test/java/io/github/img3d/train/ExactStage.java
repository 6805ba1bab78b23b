package io.github.img3d.train;

import io.github.img3d.generator.Architecture;

/** A stage's loss of maps {@code [B,P,4V]}, in double precision, with given decisions. */
sealed interface ExactStage permits ExactFixedViews, ExactNovelViews {

    int SIDE = Architecture.ORIGINAL.mapSide();
    int PIXELS = SIDE * SIDE;
    int VIEWS = 8;
    int POINTS = VIEWS * PIXELS;

    record Loss(double mask, double distance) {

        double total() {
            return mask + distance;
        }
    }

    Loss loss(double[] maps, Decisions decisions);

    /** The decisions that exact maps lead to. */
    Decisions decide(double[] maps);

    /** The element of the maps that is coordinate {@code axis} (X, Y, Z, logit) of point {@code (b,i)}. */
    static int at(int b, int i, int axis) {
        return ((b * PIXELS + i % PIXELS) * 4 + axis) * VIEWS + i / PIXELS;
    }

    static boolean[] visible(double[] maps) {
        boolean[] visible = new boolean[maps.length / 4];
        for (int k = 0; k < visible.length; k++) {
            visible[k] = maps[at(k / POINTS, k % POINTS, 3)] > 0;
        }
        return visible;
    }

    /** {@code −t·log σ(l) − (1−t)·log(1−σ(l))}. */
    static double crossEntropy(double logit, double target) {
        double negative = Math.log(1 + Math.exp(-Math.abs(logit)));
        return Math.max(logit, 0) - logit * target + negative;
    }
}
