package io.github.img3d.image;

/** Framing of a cut-out as the network is trained on it: the object in the middle of a square, at a fixed size. */
public final class Framing {

    /** Part of the square that the longer side of the object fills. */
    public static final double FILL = 0.9;

    /** Alpha from which a pixel belongs to the object. */
    public static final int SOLID = 128;

    private Framing() {}

    /**
     * Crops a picture to its solid pixels and scales them by area averaging to a square of {@code side} pixels.
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

    /** Scales the whole of a square picture by area averaging. */
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
