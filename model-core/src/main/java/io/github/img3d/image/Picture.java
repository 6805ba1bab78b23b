package io.github.img3d.image;

/**
 * A raster of 8-bit colours, not premultiplied.
 *
 * @param argb {@code [H,W]}: alpha, red, green, blue of a pixel from the high byte to the low one, row by row from the
 *     top
 */
public record Picture(int width, int height, int[] argb) {

    /** @throws IllegalArgumentException if a side is below 1, or there are not {@code width}×{@code height} pixels */
    public Picture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels, expected " + width + "×" + height);
        }
    }

    /**
     * Draws the picture over {@link WhiteGround} into {@code rgb [H,W,3]}, values in [0,1], starting at {@code offset}.
     */
    public void overWhite(float[] rgb, int offset) {
        for (int p = 0; p < argb.length; p++) {
            float alpha = (argb[p] >>> 24) / 255f;
            for (int channel = 0; channel < 3; channel++) {
                float value = (argb[p] >>> 16 - 8 * channel & 255) / 255f;
                rgb[offset + 3 * p + channel] = WhiteGround.under(value, alpha);
            }
        }
    }

    /** Returns the alpha of a pixel, from 0 to 255. */
    public int alpha(int x, int y) {
        return argb[y * width + x] >>> 24;
    }
}
