package io.github.img3d.segmentation;

/**
 * A mask with fewer pixels than its picture.
 *
 * @param values {@code [height][width]}, in [0,1]
 */
record SoftMask(float[] values, int width) {

    static SoftMask of(boolean[] mask, int width) {
        float[] values = new float[mask.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = mask[i] ? 1 : 0;
        }
        return new SoftMask(values, width);
    }

    /**
     * Returns how much of each pixel of a picture the mask covers when it is laid over it, from 0 to 255. Between the
     * centres of its cells it changes linearly.
     */
    int[] cover(int pictureWidth, int pictureHeight) {
        int height = values.length / width;
        int[] cover = new int[pictureWidth * pictureHeight];
        for (int row = 0; row < pictureHeight; row++) {
            double y = Math.clamp((row + 0.5) * height / pictureHeight - 0.5, 0, height - 1);
            int top = (int) y * width;
            int bottom = Math.min((int) y + 1, height - 1) * width;
            for (int column = 0; column < pictureWidth; column++) {
                double x = Math.clamp((column + 0.5) * width / pictureWidth - 0.5, 0, width - 1);
                int left = (int) x;
                int right = Math.min(left + 1, width - 1);
                double above = mix(values[top + left], values[top + right], x - left);
                double below = mix(values[bottom + left], values[bottom + right], x - left);
                cover[row * pictureWidth + column] = (int) Math.round(255 * mix(above, below, y - (int) y));
            }
        }
        return cover;
    }

    private static double mix(double from, double to, double part) {
        return from + part * (to - from);
    }
}
