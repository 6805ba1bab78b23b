package io.github.img3d.image;

/** The turn or mirroring that brings the top of a stored picture up; the order is that of EXIF's values 1 to 8. */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TOP_AT_LEFT(true, false, true),
    TRANSPOSED_UPSIDE_DOWN(true, true, true),
    TOP_AT_RIGHT(true, true, false);

    /** Whether stored rows are columns of the upright picture. */
    private final boolean transposed;

    /** Whether stored columns, and rows, are counted from their ends. */
    private final boolean fromRight;

    private final boolean fromBelow;

    Orientation(boolean transposed, boolean fromRight, boolean fromBelow) {
        this.transposed = transposed;
        this.fromRight = fromRight;
        this.fromBelow = fromBelow;
    }

    /** Returns the orientation of an EXIF value; values without a meaning are upright. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    Picture upright(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = transposed ? stored.height() : stored.width();
        int height = transposed ? stored.width() : stored.height();
        int[] argb = new int[stored.argb().length];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            argb[i] = transposed ? pixel(stored, y, x) : pixel(stored, x, y);
        }
        return new Picture(width, height, argb);
    }

    private int pixel(Picture stored, int column, int row) {
        int x = fromRight ? stored.width() - 1 - column : column;
        int y = fromBelow ? stored.height() - 1 - row : row;
        return stored.argb()[y * stored.width() + x];
    }
}
