package io.github.img3d.compute.vector.product;

/**
 * The division of a product into items: all panels of a block of rows together or, where blocks are few, an item for
 * each panel. It depends on sizes only, so results do not depend on threads.
 */
record Grid(int blocks, int panels) {

    private static final int ENOUGH = 32;

    int items() {
        return blocks >= ENOUGH ? blocks : blocks * panels;
    }

    int block(int item) {
        return blocks >= ENOUGH ? item : item / panels;
    }

    int firstPanel(int item) {
        return blocks >= ENOUGH ? 0 : item % panels;
    }

    int endPanel(int item) {
        return blocks >= ENOUGH ? panels : item % panels + 1;
    }
}
