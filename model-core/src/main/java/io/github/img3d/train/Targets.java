package io.github.img3d.train;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.train.augment.Recolouring;

/** The true views of a batch, being filled; shapes as in {@link Batch}. */
record Targets(float[] poses, float[] depth, float[] mask, float[] colours, float[] shown) {

    /** Without colours. */
    Targets(float[] poses, float[] depth, float[] mask) {
        this(poses, depth, mask, new float[0], new float[0]);
    }

    Targets with(float[] trueColours, float[] whereShown) {
        return new Targets(poses, depth, mask, trueColours, whereShown);
    }

    /** Changes the colours of element {@code b} of {@code batch} as those of its picture were. */
    void recolour(Recolouring recolouring, int b, int batch) {
        int size = colours.length / batch;
        recolouring.apply(colours, b * size, size, Viewpoints.COUNT);
    }
}
