package io.github.img3d.image;

/** Scaling of pictures by averaging over areas. */
public final class Area {

    private Area() {}

    /** Scales the whole picture to {@code width}×{@code height} pixels. */
    public static Picture scaled(Picture picture, int width, int height) {
        double stepX = (double) picture.width() / width;
        double stepY = (double) picture.height() / height;
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            double x = i % width * stepX;
            double y = i / width * stepY;
            argb[i] = average(picture, x, y, x + stepX, y + stepY);
        }
        return new Picture(width, height, argb);
    }

    /**
     * Returns the mean colour of a rectangle in pixels, weighted by area and alpha; everything outside the picture is
     * transparent.
     */
    static int average(Picture picture, double left, double top, double right, double bottom) {
        double alpha = 0;
        double red = 0;
        double green = 0;
        double blue = 0;
        for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(picture.height(), bottom); y++) {
            for (int x = Math.max(0, (int) Math.floor(left)); x < Math.min(picture.width(), right); x++) {
                double area = overlap(x, left, right) * overlap(y, top, bottom);
                int argb = picture.argb()[y * picture.width() + x];
                double weight = area * (argb >>> 24);
                alpha += weight;
                red += weight * (argb >> 16 & 255);
                green += weight * (argb >> 8 & 255);
                blue += weight * (argb & 255);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long a = Math.round(alpha / ((right - left) * (bottom - top)));
        return (int)
                (a << 24 | Math.round(red / alpha) << 16 | Math.round(green / alpha) << 8 | Math.round(blue / alpha));
    }

    private static double overlap(int cell, double from, double to) {
        return Math.max(0, Math.min(cell + 1, to) - Math.max(cell, from));
    }
}
