package io.github.img3d.compute.vector;

import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Work;
import java.util.Arrays;

/**
 * Sums over many pixels, cut at fixed places so that threads share them: each split sums into a part of its own, then
 * the parts are added in order.
 *
 * @param groups independent matrices, such as a kernel's taps
 * @param shares items that share the groups of a split
 */
record Partials(Outer shape, int groups, int shares, int blocks, int splits) {

    private static final int MOST_SPLITS = 16;
    private static final int MOST_ELEMENTS = 1 << 22;

    /** The groups are shared between up to {@code shares} items only where there are too few blocks. */
    static Partials of(Outer shape, int groups, int shares, int blocks) {
        int affordable = Math.max(1, MOST_ELEMENTS / (groups * shape.size()));
        int splits = Math.min(Math.min(blocks, MOST_SPLITS), affordable);
        return new Partials(shape, groups, splits == MOST_SPLITS ? 1 : shares, blocks, splits);
    }

    long size() {
        return (long) splits * groups * shape.size();
    }

    int items() {
        return splits * shares;
    }

    int firstGroup(int item) {
        return item % shares * groups / shares;
    }

    int endGroup(int item) {
        return (item % shares + 1) * groups / shares;
    }

    int firstBlock(int item) {
        return (int) ((long) blocks * (item / shares) / splits);
    }

    int endBlock(int item) {
        return (int) ((long) blocks * (item / shares + 1) / splits);
    }

    /** Where the item's sum for a group starts. */
    int at(int item, int group) {
        return (item / shares * groups + group) * shape.size();
    }

    void clear(int item, float[] scratch) {
        Arrays.fill(scratch, at(item, firstGroup(item)), at(item, endGroup(item)), 0);
    }

    /** Adds all parts to {@code gradient [groups,rows,columns]}. */
    Work reduce(Scratch scratch, Floats gradient) {
        int rows = shape.rows();
        return new Items(groups * rows, i -> {
            int part = i / rows * shape.size() + i % rows * shape.stride();
            for (int s = 0; s < splits; s++) {
                int at = s * groups * shape.size() + part;
                Rows.add(scratch.array(), at, gradient.array(), i * shape.columns(), shape.columns());
            }
        });
    }
}
