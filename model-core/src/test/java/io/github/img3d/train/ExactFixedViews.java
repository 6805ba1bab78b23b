package io.github.img3d.train;

import io.github.img3d.train.term.FixedViewTruth;

/** Stage 1, λ = 1. */
record ExactFixedViews(Batch truth) implements ExactStage {

    @Override
    public Loss loss(double[] maps, Decisions decisions) {
        int batch = decisions.visible().length / POINTS;
        double mask = 0;
        double distance = 0;
        for (int t = 0; t < decisions.visible().length; t++) { // (b·P + p)·V + v
            int v = t % VIEWS;
            int p = t / VIEWS % PIXELS;
            int b = t / POINTS;
            int m = (t - v) * 4 + v;
            mask += ExactStage.crossEntropy(maps[m + 3 * VIEWS], truth.truth(FixedViewTruth.MASK)[t]);
            if (decisions.visible()[b * POINTS + v * PIXELS + p]) {
                distance += Math.abs(maps[m] - p % SIDE)
                        + Math.abs(maps[m + VIEWS] - p / SIDE)
                        + Math.abs(maps[m + 2 * VIEWS] - truth.truth(FixedViewTruth.DEPTH)[t]);
            }
        }
        return new Loss(mask / batch, distance / batch);
    }

    @Override
    public Decisions decide(double[] maps) {
        return new Decisions(ExactStage.visible(maps), new int[0]);
    }
}
