package io.github.img3d.compute.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What of a matrix stays in registers while it is summed up: six rows by some vectors. Twelve accumulators are what
 * AVX2's sixteen registers leave room for, twenty-four what AVX-512's thirty-two do.
 */
final class Tile {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int ROWS = 6;

    /** Vectors that a row of a tile has at least. */
    static final int LEAST = 2;

    /** Vectors that a row of a tile has at most. */
    private static final int MOST = LANES >= 16 ? 4 : LEAST;

    /** Columns of a tile at most. */
    static final int WIDE = MOST * LANES;

    private Tile() {}

    /** {@code count} with room for whole tiles of rows. */
    static int rows(int count) {
        return Math.ceilDiv(count, ROWS) * ROWS;
    }

    /** {@code count} with room for whole vectors, and no fewer than a tile has. */
    static int columns(int count) {
        int vectors = Math.max(LEAST, Math.ceilDiv(count, LANES));
        int rest = vectors % MOST;
        return (rest > 0 && rest < LEAST ? vectors + LEAST - rest : vectors) * LANES;
    }
}
