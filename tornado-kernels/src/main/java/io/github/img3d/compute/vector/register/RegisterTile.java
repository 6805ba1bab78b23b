package io.github.img3d.compute.vector.register;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The part of a matrix that stays in registers while it is summed up: six rows by two to four vectors. AVX2's sixteen
 * registers leave room for twelve accumulators, AVX-512's thirty-two for twenty-four.
 */
public final class RegisterTile {

    public static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    public static final int LANES = SPECIES.length();
    public static final int ROWS = 6;

    /** Smallest number of vectors in a tile's row. */
    static final int LEAST = 2;

    /** Largest number of vectors in a tile's row. */
    private static final int MOST = LANES >= 16 ? 4 : LEAST;

    /** Largest number of columns in a tile. */
    public static final int WIDE = MOST * LANES;

    private RegisterTile() {}

    /** Rounds {@code count} rows up to whole tiles. */
    public static int rows(int count) {
        return Math.ceilDiv(count, ROWS) * ROWS;
    }

    /** Rounds {@code count} columns up to whole vectors, and to at least a tile's {@link #LEAST}. */
    public static int columns(int count) {
        int vectors = Math.max(LEAST, Math.ceilDiv(count, LANES));
        int rest = vectors % MOST;
        return (rest > 0 && rest < LEAST ? vectors + LEAST - rest : vectors) * LANES;
    }
}
