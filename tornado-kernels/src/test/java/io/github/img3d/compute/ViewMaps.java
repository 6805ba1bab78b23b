package io.github.img3d.compute;

/** Sizes of maps {@code [B,P,4V]} and their distance from the grid and from depths {@code [B,P,V]}. */
record ViewMaps(int batch, int views, int height, int width) {

    int pixels() {
        return height * width;
    }

    /** The terms, in double precision. */
    double[] oracle(double[] maps, float[] depth) {
        double[] terms = new double[batch];
        for (int i = 0; i < depth.length; i++) {
            int p = i / views % pixels();
            int m = i / views * 4 * views + i % views;
            if (maps[m + 3 * views] > 0) {
                terms[i / (views * pixels())] += Math.abs(maps[m] - p % width)
                        + Math.abs(maps[m + views] - p / width)
                        + Math.abs(maps[m + 2 * views] - depth[i]);
            }
        }
        return terms;
    }

    Launch distance(float[] maps, float[] depth, float[] terms) {
        return new LossLaunch.ViewDistance(
                Floats.of("maps", maps),
                Floats.of("depth", depth),
                Floats.of("terms", terms),
                batch,
                views,
                height,
                width);
    }

    Launch gradient(float[] maps, float[] depth, float[] dMaps) {
        return new LossLaunch.ViewDistanceGradient(
                Floats.of("maps", maps),
                Floats.of("depth", depth),
                Floats.of("dMaps", dMaps),
                batch,
                views,
                height,
                width,
                LossContract.SCALE);
    }
}
