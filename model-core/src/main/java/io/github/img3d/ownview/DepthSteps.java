package io.github.img3d.ownview;

/**
 * The pairs of neighbouring pixels of a depth map between which one surface ends and another begins.
 *
 * <p>A steep difference is a step unless the next pair on either side goes on alike, as on a surface seen at a slant.
 *
 * @param right {@code [P]}: whether there is a step to the pixel on the right
 * @param down {@code [P]}: whether there is a step to the pixel below
 */
record DepthSteps(boolean[] right, boolean[] down) {

    /** Slope, in pixels a pixel, above which a difference may be a step. */
    private static final double STEEP = 2;

    /** Part of a difference by which the next one may differ on a surface that goes on. */
    private static final double BEND = 0.5;

    /**
     * Finds the steps between pixels that both are {@code valid}.
     *
     * @param depth {@code [P]}
     * @param pixel width of a pixel in the units of the depths
     */
    static DepthSteps of(float[] depth, boolean[] valid, int side, double pixel) {
        boolean[] right = new boolean[depth.length];
        boolean[] down = new boolean[depth.length];
        float steep = (float) (STEEP * pixel);
        for (int p = 0; p < depth.length; p++) {
            int column = p % side;
            int row = p / side;
            right[p] = column + 1 < side && isStep(depth, valid, p, 1, column, side, steep);
            down[p] = row + 1 < side && isStep(depth, valid, p, side, row, side, steep);
        }
        return new DepthSteps(right, down);
    }

    /**
     * Returns whether there is a step between pixel p and the next one.
     *
     * @param stride from a pixel to the next one
     * @param place p's place along that direction
     */
    private static boolean isStep(float[] depth, boolean[] valid, int p, int stride, int place, int side, float steep) {
        int q = p + stride;
        if (!valid[p] || !valid[q]) {
            return false;
        }
        float difference = depth[q] - depth[p];
        if (Math.abs(difference) <= steep) {
            return false;
        }
        boolean before = place > 0 && valid[p - stride] && goesOn(difference, depth[p] - depth[p - stride]);
        boolean after = place + 2 < side && valid[q + stride] && goesOn(difference, depth[q + stride] - depth[q]);
        return !before && !after;
    }

    private static boolean goesOn(float difference, float next) {
        return Math.abs(next - difference) <= BEND * Math.abs(difference);
    }
}
