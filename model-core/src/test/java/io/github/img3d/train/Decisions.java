package io.github.img3d.train;

/**
 * The choices without a gradient: which points are visible {@code [B,I]}, and which cell each falls into in each novel view
 * {@code [B,N,I]}, −1 for none.
 */
record Decisions(boolean[] visible, int[] cells) {

    /** Returns the share of the two's decisions that differ. */
    double differingPart(Decisions other) {
        int differing = 0;
        for (int i = 0; i < visible.length; i++) {
            differing += visible[i] == other.visible[i] ? 0 : 1;
        }
        for (int i = 0; i < cells.length; i++) {
            differing += cells[i] == other.cells[i] ? 0 : 1;
        }
        return (double) differing / (visible.length + cells.length);
    }
}
