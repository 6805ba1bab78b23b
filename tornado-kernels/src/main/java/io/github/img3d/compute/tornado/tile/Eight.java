package io.github.img3d.compute.tornado.tile;

/** Eight numbers of a work item, which become eight variables when compiled. */
final class Eight {

    private float x0;
    private float x1;
    private float x2;
    private float x3;
    private float x4;
    private float x5;
    private float x6;
    private float x7;

    void setNear(float y0, float y1, float y2, float y3) {
        x0 = y0;
        x1 = y1;
        x2 = y2;
        x3 = y3;
    }

    void setFar(float y4, float y5, float y6, float y7) {
        x4 = y4;
        x5 = y5;
        x6 = y6;
        x7 = y7;
    }

    /** Adds {@code factor} times the others. */
    void add(float factor, Eight others) {
        x0 += factor * others.x0;
        x1 += factor * others.x1;
        x2 += factor * others.x2;
        x3 += factor * others.x3;
        x4 += factor * others.x4;
        x5 += factor * others.x5;
        x6 += factor * others.x6;
        x7 += factor * others.x7;
    }

    /** Writes the numbers in a tile's columns: four, and four 32 further. */
    void putAcross(KernelTarget target, float[] start, float[] to, int row, int column) {
        if (row >= 0 && row < target.rows()) {
            int begin = target.begin(row);
            int at = target.at(row);
            target.put(x0, start, begin, to, at, column);
            target.put(x1, start, begin, to, at, column + 1);
            target.put(x2, start, begin, to, at, column + 2);
            target.put(x3, start, begin, to, at, column + 3);
            target.put(x4, start, begin, to, at, column + 32);
            target.put(x5, start, begin, to, at, column + 33);
            target.put(x6, start, begin, to, at, column + 34);
            target.put(x7, start, begin, to, at, column + 35);
        }
    }

    /** Writes the numbers in rows one after the other, as far as there are rows. */
    void putDown(KernelTarget target, float[] start, float[] to, int row, int column) {
        target.put(x0, start, to, row, column);
        target.put(x1, start, to, row + 1, column);
        target.put(x2, start, to, row + 2, column);
        target.put(x3, start, to, row + 3, column);
        target.put(x4, start, to, row + 4, column);
        target.put(x5, start, to, row + 5, column);
        target.put(x6, start, to, row + 6, column);
        target.put(x7, start, to, row + 7, column);
    }
}
