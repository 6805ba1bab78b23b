package io.github.img3d.train;

import java.util.stream.Stream;

/** The fixed views' rotations, rows right, up and back, from the cube's corners; and what they make of a pixel. */
record ExactCameras(double[][][] rotations) {

    private static final int[][] CORNERS = {
        {1, 1, 1}, {1, -1, -1}, {-1, 1, -1}, {-1, -1, 1}, {1, 1, -1}, {1, -1, 1}, {-1, 1, 1}, {-1, -1, -1}
    };

    static ExactCameras published() {
        return new ExactCameras(Stream.of(CORNERS).map(ExactCameras::towards).toArray(double[][][]::new));
    }

    /** The published ones but for one view, whose picture stands on its head. */
    static ExactCameras withOneUpsideDown(int view) {
        var cameras = published();
        double[] up = cameras.rotations[view][1];
        for (int k = 0; k < 3; k++) {
            up[k] = -up[k];
        }
        return cameras;
    }

    /** {@code p = Rᵀ·((X−S/2)/S, (S/2−Y)/S, 1−Z)} in maps of side S. */
    double[] point(int view, double x, double y, double z, int side) {
        double[][] r = rotations[view];
        double right = (x - side / 2.0) / side;
        double up = (side / 2.0 - y) / side;
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            p[k] = r[0][k] * right + r[1][k] * up + r[2][k] * (1 - z);
        }
        return p;
    }

    private static double[][] towards(int[] corner) {
        double n = Math.sqrt(3);
        double[] back = {corner[0] / n, corner[1] / n, corner[2] / n};
        double length = Math.hypot(back[0], back[1]);
        double[] right = {-back[1] / length, back[0] / length, 0}; // ẑ × back
        double[] up = {
            back[1] * right[2] - back[2] * right[1],
            back[2] * right[0] - back[0] * right[2],
            back[0] * right[1] - back[1] * right[0]
        };
        return new double[][] {right, up, back};
    }
}
