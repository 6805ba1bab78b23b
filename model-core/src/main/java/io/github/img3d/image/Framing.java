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
        return Frame.around(cutOut, side).picture(cutOut);
    }

    /**
     * The square of a cut-out that a framed picture shows; lengths are in pixels of the cut-out, from its upper left corner.
     *
     * @param pixel length of a framed picture's pixel
     * @param side number of those along the square's side
     */
    public record Frame(double left, double top, double pixel, int side) {

        /**
         * Returns the frame around the solid pixels of a picture.
         *
         * @throws IllegalArgumentException if no pixel is solid
         */
        public static Frame around(Picture cutOut, int side) {
            var bounds = Bounds.of(cutOut, SOLID)
                    .orElseThrow(
                            () -> new IllegalArgumentException("no object in the picture: every pixel is transparent"));
            double pixel = Math.max(bounds.width(), bounds.height()) / (FILL * side);
            return new Frame(
                    bounds.left() + (bounds.width() - side * pixel) / 2,
                    bounds.top() + (bounds.height() - side * pixel) / 2,
                    pixel,
                    side);
        }

        /** Returns what the frame shows of a picture, by area averaging. */
        public Picture picture(Picture cutOut) {
            int[] argb = new int[side * side];
            for (int i = 0; i < argb.length; i++) {
                double x = left + i % side * pixel;
                double y = top + i / side * pixel;
                argb[i] = Area.average(cutOut, x, y, x + pixel, y + pixel);
            }
            return new Picture(side, side, argb);
        }

        /** Returns the framed picture's column that shows a column of the cut-out; whole numbers are the centres of pixels. */
        public double column(double ofCutOut) {
            return (ofCutOut + 0.5 - left) / pixel - 0.5;
        }

        /** Returns the framed picture's row that shows a row of the cut-out; whole numbers are the centres of pixels. */
        public double row(double ofCutOut) {
            return (ofCutOut + 0.5 - top) / pixel - 0.5;
        }
    }

    /** Scales the whole of a square picture by area averaging. */
    public static Picture scaled(Picture square, int side) {
        return Area.scaled(square, side, side);
    }
}
