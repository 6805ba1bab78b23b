package io.github.img3d.ownview;

import java.util.Arrays;

/**
 * Thinning to one point a cubic cell, the surest, so that every part of the surface is about equally dense however often
 * it was seen.
 */
final class Thinning {

    private static final int FREE = -1;

    /** Cells along an axis; places beyond them, far outside any object, are counted modulo this. */
    private static final int CELLS = 1 << 10;

    private final Samples samples;
    private final double width;
    private final int[] keys;
    private final int[] surest;
    private final int mask;

    private Thinning(Samples samples, double width) {
        this.samples = samples;
        this.width = width;
        int room = Integer.highestOneBit(Math.max(8, samples.size())) << 2;
        keys = new int[room];
        surest = new int[room];
        mask = room - 1;
        Arrays.fill(keys, FREE);
    }

    /** Returns the surest point of each cell, in the order of {@code samples}. */
    static Samples of(Samples samples, double width) {
        return new Thinning(samples, width).thin();
    }

    private Samples thin() {
        for (int i = 0; i < samples.size(); i++) {
            offer(i);
        }
        var thinned = new Samples();
        for (int i = 0; i < samples.size(); i++) {
            if (surest[slot(i)] == i) {
                thinned.add(samples, i);
            }
        }
        return thinned;
    }

    private void offer(int point) {
        int slot = slot(point);
        if (keys[slot] == FREE) {
            keys[slot] = key(point);
            surest[slot] = point;
        } else if (samples.error(point) < samples.error(surest[slot])) {
            surest[slot] = point;
        }
    }

    /** Returns the slot of a point's cell, or a free one. */
    private int slot(int point) {
        int key = key(point);
        int slot = (key * 0x9E3779B9 >>> 8) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int key(int point) {
        return (place(samples.x(point)) * CELLS + place(samples.y(point))) * CELLS + place(samples.z(point));
    }

    private int place(float coordinate) {
        return (int) Math.floor(coordinate / width) & CELLS - 1;
    }
}
