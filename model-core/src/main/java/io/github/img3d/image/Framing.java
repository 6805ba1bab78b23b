package io.github.img3d.image;

/** Puts the object of a cut-out picture into the middle of a square, at the size the network is trained on. */
public final class Framing {

    /** Part of the square that the longer side of the object fills. */
    public static final double FILL = 0.9;

    /** Alpha from which a pixel counts as the object's. */
    public static final int SOLID = 128;

    private Framing() {}

    /**
     * Crops to the pixels that are more solid than not, and scales them by area averaging.
     *
     * @throws IllegalArgumentException if no pixel is solid
     */
    public static Picture square(Picture cutOut, int side) {
        var bounds = Bounds.of(cutOut);
        double pixel = Math.max(bounds.width(), bounds.height()) / (FILL * side);
        double left = bounds.left + (bounds.width() - side * pixel) / 2;
        double top = bounds.top + (bounds.height() - side * pixel) / 2;
        int[] argb = new int[side * side];
        for (int i = 0; i < argb.length; i++) {
            double x = left + i % side * pixel;
            double y = top + i / side * pixel;
            argb[i] = Area.average(cutOut, x, y, x + pixel, y + pixel);
        }
        return new Picture(side, side, argb);
    }

    /** The whole of a square picture, scaled by area averaging. */
    public static Picture scaled(Picture square, int side) {
        return Area.scaled(square, side, side);
    }

    private record Bounds(int left, int top, int right, int bottom) {

        static Bounds of(Picture picture) {
            int left = picture.width();
            int top = picture.height();
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < picture.argb().length; i++) {
                if (picture.argb()[i] >>> 24 >= SOLID) {
                    left = Math.min(left, i % picture.width());
                    right = Math.max(right, i % picture.width() + 1);
                    top = Math.min(top, i / picture.width());
                    bottom = Math.max(bottom, i / picture.width() + 1);
                }
            }
            if (right == 0) {
                throw new IllegalArgumentException("no object in the picture: every pixel is transparent");
            }
            return new Bounds(left, top, right, bottom);
        }

        int width() {
            return right - left;
        }

        int height() {
            return bottom - top;
        }
    }
}
