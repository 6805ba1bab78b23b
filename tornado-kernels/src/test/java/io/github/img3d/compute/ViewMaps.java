package io.github.img3d.compute;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;

/** Sizes of maps {@code [B,P,4V]} and their distance from the grid and from depths {@code [B,P,V]}. */
record ViewMaps(int batch, int views, int height, int width) {

    private static final float GRID_WEIGHT = 0.5f;
    private static final float DEPTH_WEIGHT = 3;

    int pixels() {
        return height * width;
    }

    /** Returns sizes for maps whose own logits say which points count. */
    LossLaunch.ViewTerms byLogit() {
        return terms(4 * views, 3 * views);
    }

    /** Returns sizes for maps with separate values {@code [B,P,V]} that say which points count. */
    LossLaunch.ViewTerms byMask() {
        return terms(views, 0);
    }

    private LossLaunch.ViewTerms terms(int stride, int offset) {
        return new LossLaunch.ViewTerms(batch, views, height, width, GRID_WEIGHT, DEPTH_WEIGHT, stride, offset);
    }

    /** Returns the terms, in double precision. */
    double[] oracle(double[] maps, float[] depth, double[] counted, LossLaunch.ViewTerms of) {
        double[] terms = new double[batch];
        for (int i = 0; i < depth.length; i++) {
            int p = i / views % pixels();
            int m = i / views * 4 * views + i % views;
            if (counted[i / views * of.stride() + of.offset() + i % views] > 0) {
                terms[i / (views * pixels())] +=
                        GRID_WEIGHT * (Math.abs(maps[m] - p % width) + Math.abs(maps[m + views] - p / width))
                                + DEPTH_WEIGHT * Math.abs(maps[m + 2 * views] - depth[i]);
            }
        }
        return terms;
    }

    Launch distance(float[] maps, float[] depth, float[] counted, float[] terms, LossLaunch.ViewTerms of) {
        return new LossLaunch.ViewDistance(
                Floats.of("maps", maps),
                Floats.of("depth", depth),
                Floats.of("counted", counted),
                Floats.of("terms", terms),
                of);
    }

    Launch gradient(float[] maps, float[] depth, float[] counted, float[] dMaps, LossLaunch.ViewTerms of) {
        return new LossLaunch.ViewDistanceGradient(
                Floats.of("maps", maps),
                Floats.of("depth", depth),
                Floats.of("counted", counted),
                Floats.of("dMaps", dMaps),
                of,
                LossContract.SCALE);
    }
}
