package io.github.img3d.mesh;

import java.util.Arrays;

/** Numbers from 0 in sets that can be joined (Tarjan's union-find). */
final class DisjointSets {

    private final int[] parents;
    private int count;

    /** Starts with each number in a set of its own. */
    DisjointSets(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
        count = size;
    }

    void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        if (rootA != rootB) {
            parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
            count--;
        }
    }

    /** Returns how many sets there are. */
    int count() {
        return count;
    }

    private int root(int number) {
        while (parents[number] != number) {
            parents[number] = parents[parents[number]];
            number = parents[number];
        }
        return number;
    }
}
