package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.Arrays;
import java.util.List;

/**
 * Sums over many pixels, split at fixed places so that threads share them. Each split sums into a part of its own; then
 * the parts are added in order.
 *
 * @param groups independent matrices, such as a kernel's taps
 * @param shares items that share the groups of a split
 * @param gradient {@code [groups,rows,columns]}
 */
record Partials(OuterProducts shape, int groups, int shares, int blocks, int splits, Floats gradient) {

    private static final int MOST_SPLITS = 16;
    private static final int MOST_ELEMENTS = 1 << 22;

    /** Adds an item's pixels to its part of the sums. */
    interface Sums {
        void add(int item, float[] sums);
    }

    /** Plans the splits; up to {@code shares} items share the groups only where there are too few blocks. */
    static Partials of(OuterProducts shape, int groups, int shares, int blocks, Floats gradient) {
        int affordable = Math.max(1, MOST_ELEMENTS / (groups * shape.size()));
        int splits = Math.min(Math.min(blocks, MOST_SPLITS), affordable);
        return new Partials(shape, groups, splits == MOST_SPLITS ? 1 : shares, blocks, splits, gradient);
    }

    /** Returns the steps that sum the parts, reading {@code reads}, and add them up. */
    List<Step> steps(List<Buffer> reads, GradientWrite write, Sums sums) {
        var parts = Floats.planned("parts of " + gradient.name(), splits * groups * shape.size());
        return List.of(
                new VectorStep(reads, List.of(parts), splits * shares, item -> {
                    clear(item, parts.array());
                    sums.add(item, parts.array());
                }),
                new VectorStep(
                        List.of(parts, gradient),
                        List.of(gradient),
                        groups * shape.rows(),
                        row -> reduce(row, parts.array(), write)));
    }

    private void clear(int item, float[] parts) {
        Arrays.fill(parts, at(item, firstGroup(item)), at(item, endGroup(item)), 0);
    }

    private void reduce(int row, float[] parts, GradientWrite write) {
        int columns = shape.columns();
        int part = row / shape.rows() * shape.size() + row % shape.rows() * shape.stride();
        write.row(parts, part, gradient.array(), row * columns, columns);
        for (int s = 1; s < splits; s++) {
            Rows.add(parts, s * groups * shape.size() + part, gradient.array(), row * columns, columns);
        }
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

    /** Returns the start of the item's sum for a group. */
    int at(int item, int group) {
        return (item / shares * groups + group) * shape.size();
    }
}
