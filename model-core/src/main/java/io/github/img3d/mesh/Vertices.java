package io.github.img3d.mesh;

import java.util.Arrays;

/**
 * Places in space, each one once, so that files that repeat a vertex for every triangle still make a connected surface.
 */
final class Vertices {

    private static final int NONE = -1;

    private final FloatList positions = new FloatList();
    private int[] slots = empty(1 << 12);

    /** Returns the number of the vertex at a place. */
    int at(float x, float y, float z) {
        int slot = slot(x, y, z);
        if (slots[slot] == NONE) {
            slots[slot] = positions.size() / 3;
            positions.add(x);
            positions.add(y);
            positions.add(z);
            growIfCrowded();
            return positions.size() / 3 - 1;
        }
        return slots[slot];
    }

    float[] positions() {
        return positions.toArray();
    }

    float coordinate(int vertex, int axis) {
        return positions.get(3 * vertex + axis);
    }

    private int slot(float x, float y, float z) {
        int slot = hash(x, y, z) & slots.length - 1;
        while (slots[slot] != NONE && !isAt(3 * slots[slot], x, y, z)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int from, float x, float y, float z) {
        return positions.get(from) == x && positions.get(from + 1) == y && positions.get(from + 2) == z;
    }

    private void growIfCrowded() {
        if (positions.size() / 3 * 2 > slots.length) {
            slots = empty(2 * slots.length);
            for (int vertex = 0; vertex < positions.size() / 3; vertex++) {
                slots[slot(coordinate(vertex, 0), coordinate(vertex, 1), coordinate(vertex, 2))] = vertex;
            }
        }
    }

    /** Hashes a place; adding 0 makes −0 the same as 0. */
    private static int hash(float x, float y, float z) {
        long bits = Float.floatToRawIntBits(x + 0f) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 32 ^ Float.floatToRawIntBits(y + 0f)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 29 ^ Float.floatToRawIntBits(z + 0f)) * 0x94D049BB133111EBL;
        return (int) (bits ^ bits >>> 31);
    }

    private static int[] empty(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
