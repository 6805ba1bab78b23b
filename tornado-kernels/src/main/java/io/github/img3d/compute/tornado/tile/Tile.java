package io.github.img3d.compute.tornado.tile;

/**
 * The 8×8 sums of a work item: rows and columns {@code 0…3} and {@code 32…35} from its corner. The 64 items of a group
 * fill 64×64, and neighbours read local memory side by side.
 *
 * <p>The sums are changed in place and never leave their kernel, so they become plain variables, and thus registers,
 * when TornadoVM compiles it. A private array would depend on what the driver's compiler sees through.
 */
public final class Tile {

    /** Number of rows and of columns of a group's sums, and of its work items. */
    public static final int SIDE = 64;

    /** Number of products that a group adds to each of its sums between two barriers. */
    public static final int DEPTH = 16;

    /**
     * Row length of factors in local memory that are written by columns: it spreads them over the banks and suits reads
     * of four.
     */
    public static final int STRIDE = SIDE + 4;

    private final Eight right = new Eight();
    final Eight row0 = new Eight();
    final Eight row1 = new Eight();
    final Eight row2 = new Eight();
    final Eight row3 = new Eight();
    final Eight row4 = new Eight();
    final Eight row5 = new Eight();
    final Eight row6 = new Eight();
    final Eight row7 = new Eight();

    /** Returns the first column of a work item. */
    static int across(int item) {
        return item % 8 * 4;
    }

    /** Returns the first row of a work item. */
    static int down(int item) {
        return item / 8 * 4;
    }

    void rightNear(float y0, float y1, float y2, float y3) {
        right.setNear(y0, y1, y2, y3);
    }

    void rightFar(float y4, float y5, float y6, float y7) {
        right.setFar(y4, y5, y6, y7);
    }

    /** Adds the products of the first four rows with the columns' factors, which were set before. */
    void addNear(float left0, float left1, float left2, float left3) {
        row0.add(left0, right);
        row1.add(left1, right);
        row2.add(left2, right);
        row3.add(left3, right);
    }

    void addFar(float left4, float left5, float left6, float left7) {
        row4.add(left4, right);
        row5.add(left5, right);
        row6.add(left6, right);
        row7.add(left7, right);
    }

    /** Returns an element, or zero for −1. */
    static float value(float[] from, int index) {
        float value = from[Math.max(index, 0)];
        return index < 0 ? 0 : value;
    }
}
