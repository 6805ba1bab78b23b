package io.github.img3d.image;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
public final class Pictures {

    public static final int WHITE = 0xFFFFFFFF;
    public static final int BROWN = 0xFF8B5A2B;

    private Pictures() {}

    public static Picture of(int width, int height, IntBinaryOperator colour) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colour.applyAsInt(i % width, i / width);
        }
        return new Picture(width, height, argb);
    }

    /**
     * Returns whether a point is inside a seat, a back and two legs with a gap between them, in tenths of the picture.
     */
    public static boolean isChair(double x, double y) {
        boolean back = x >= 2 && x < 3 && y >= 1 && y < 6;
        boolean seat = x >= 2 && x < 8 && y >= 5 && y < 6;
        boolean legs = y >= 5 && y < 9 && (x >= 2 && x < 2.4 || x >= 7.6 && x < 8);
        return back || seat || legs;
    }

    /** Returns whether a point is inside a seat, a back and a base without gaps, in the same units. */
    public static boolean isSolidChair(double x, double y) {
        boolean back = x >= 2.5 && x < 4 && y >= 1.5 && y < 6;
        boolean base = x >= 2.5 && x < 7.5 && y >= 5 && y < 8.5;
        return back || base;
    }

    public static Picture solidChair(int side, int colour, IntBinaryOperator background) {
        return of(
                side,
                side,
                (x, y) -> isSolidChair(10.0 * x / side, 10.0 * y / side) ? colour : background.applyAsInt(x, y));
    }

    /** Returns the intersection over union with the solid chair. */
    public static double overlapWithSolidChair(Picture cutOut) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < cutOut.argb().length; i++) {
            boolean drawn = isSolidChair(
                    10.0 * (i % cutOut.width()) / cutOut.width(), 10.0 * (i / cutOut.width()) / cutOut.height());
            boolean found = cutOut.argb()[i] >>> 24 >= 128;
            both += drawn && found ? 1 : 0;
            either += drawn || found ? 1 : 0;
        }
        return (double) both / either;
    }

    public static Picture chair(int side, IntBinaryOperator background) {
        return of(
                side, side, (x, y) -> isChair(10.0 * x / side, 10.0 * y / side) ? BROWN : background.applyAsInt(x, y));
    }

    /** Returns a grey with noise of a few levels. */
    public static IntBinaryOperator grainy(int grey) {
        var random = new SplittableRandom(7);
        return (x, y) -> {
            int value = Math.clamp(grey + random.nextInt(-6, 7), 0, 255);
            return new Color(value, value, value).getRGB();
        };
    }

    static Path save(Picture picture, Path file, int type) throws IOException {
        var image = new BufferedImage(picture.width(), picture.height(), type);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        String name = file.getFileName().toString();
        if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
            throw new IOException("no writer for " + file);
        }
        return file;
    }
}
