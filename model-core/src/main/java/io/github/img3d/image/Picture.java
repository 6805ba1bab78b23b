package io.github.img3d.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

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

    /** Returns the pixels of an image. Grey values are kept as they are; Java itself takes them for linear light. */
    public static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getColorModel().getColorSpace().getNumComponents() == 1) {
            return new Picture(width, height, grey(image));
        }
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
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

    private static int[] grey(BufferedImage image) {
        Raster raster = image.getRaster();
        int white = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] argb = new int[image.getWidth() * image.getHeight()];
        int[] grey = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        boolean opaque = raster.getNumBands() == 1;
        int[] alpha = opaque ? grey : raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 1, (int[]) null);
        for (int i = 0; i < argb.length; i++) {
            int value = level(grey[i], white);
            argb[i] = (opaque ? 255 : level(alpha[i], white)) << 24 | value << 16 | value << 8 | value;
        }
        return argb;
    }

    private static int level(int sample, int white) {
        return (255 * sample + white / 2) / white;
    }
}
