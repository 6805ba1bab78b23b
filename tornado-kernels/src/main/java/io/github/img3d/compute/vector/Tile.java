package io.github.img3d.compute.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products that stay in registers: eight accumulators, which leaves the compiler enough of AVX2's sixteen registers.
 *
 * <pre>
 *   product   c[r, n]  = Σ_k a[r][k]·b[k, n]     rows of {@code a} anywhere, {@code b} a packed panel
 *   outer     c[m, n] += Σ_p a[p, m]·d[p, n]
 * </pre>
 *
 * Wide tiles are four rows by two vectors, narrow ones eight rows by one.
 */
final class Tile {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    static final int WIDE = 2 * LANES;

    private Tile() {}

    static void productWide(
            float[] a, int a0, int a1, int a2, int a3, float[] b, int bAt, int inner, float[] c, int cAt) {
        var c00 = FloatVector.zero(SPECIES);
        var c01 = c00;
        var c10 = c00;
        var c11 = c00;
        var c20 = c00;
        var c21 = c00;
        var c30 = c00;
        var c31 = c00;
        for (int k = 0; k < inner; k++) {
            var b0 = FloatVector.fromArray(SPECIES, b, bAt + k * WIDE);
            var b1 = FloatVector.fromArray(SPECIES, b, bAt + k * WIDE + LANES);
            var v = FloatVector.broadcast(SPECIES, a[a0 + k]);
            c00 = v.fma(b0, c00);
            c01 = v.fma(b1, c01);
            v = FloatVector.broadcast(SPECIES, a[a1 + k]);
            c10 = v.fma(b0, c10);
            c11 = v.fma(b1, c11);
            v = FloatVector.broadcast(SPECIES, a[a2 + k]);
            c20 = v.fma(b0, c20);
            c21 = v.fma(b1, c21);
            v = FloatVector.broadcast(SPECIES, a[a3 + k]);
            c30 = v.fma(b0, c30);
            c31 = v.fma(b1, c31);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, cAt + WIDE);
        c11.intoArray(c, cAt + WIDE + LANES);
        c20.intoArray(c, cAt + 2 * WIDE);
        c21.intoArray(c, cAt + 2 * WIDE + LANES);
        c30.intoArray(c, cAt + 3 * WIDE);
        c31.intoArray(c, cAt + 3 * WIDE + LANES);
    }

    static void productNarrow(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            int a6,
            int a7,
            float[] b,
            int bAt,
            int inner,
            float[] c,
            int cAt) {
        var c0 = FloatVector.zero(SPECIES);
        var c1 = c0;
        var c2 = c0;
        var c3 = c0;
        var c4 = c0;
        var c5 = c0;
        var c6 = c0;
        var c7 = c0;
        for (int k = 0; k < inner; k++) {
            var v = FloatVector.fromArray(SPECIES, b, bAt + k * LANES);
            c0 = v.fma(FloatVector.broadcast(SPECIES, a[a0 + k]), c0);
            c1 = v.fma(FloatVector.broadcast(SPECIES, a[a1 + k]), c1);
            c2 = v.fma(FloatVector.broadcast(SPECIES, a[a2 + k]), c2);
            c3 = v.fma(FloatVector.broadcast(SPECIES, a[a3 + k]), c3);
            c4 = v.fma(FloatVector.broadcast(SPECIES, a[a4 + k]), c4);
            c5 = v.fma(FloatVector.broadcast(SPECIES, a[a5 + k]), c5);
            c6 = v.fma(FloatVector.broadcast(SPECIES, a[a6 + k]), c6);
            c7 = v.fma(FloatVector.broadcast(SPECIES, a[a7 + k]), c7);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + LANES);
        c2.intoArray(c, cAt + 2 * LANES);
        c3.intoArray(c, cAt + 3 * LANES);
        c4.intoArray(c, cAt + 4 * LANES);
        c5.intoArray(c, cAt + 5 * LANES);
        c6.intoArray(c, cAt + 6 * LANES);
        c7.intoArray(c, cAt + 7 * LANES);
    }

    static void outerWide(
            float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt, int cRow) {
        var c00 = FloatVector.fromArray(SPECIES, c, cAt);
        var c01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        var c10 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
        var c11 = FloatVector.fromArray(SPECIES, c, cAt + cRow + LANES);
        var c20 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
        var c21 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow + LANES);
        var c30 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
        var c31 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow + LANES);
        for (int p = 0; p < pixels; p++) {
            int at = aAt + p * aRow;
            var d0 = FloatVector.fromArray(SPECIES, d, dAt + p * dRow);
            var d1 = FloatVector.fromArray(SPECIES, d, dAt + p * dRow + LANES);
            var v = FloatVector.broadcast(SPECIES, a[at]);
            c00 = v.fma(d0, c00);
            c01 = v.fma(d1, c01);
            v = FloatVector.broadcast(SPECIES, a[at + 1]);
            c10 = v.fma(d0, c10);
            c11 = v.fma(d1, c11);
            v = FloatVector.broadcast(SPECIES, a[at + 2]);
            c20 = v.fma(d0, c20);
            c21 = v.fma(d1, c21);
            v = FloatVector.broadcast(SPECIES, a[at + 3]);
            c30 = v.fma(d0, c30);
            c31 = v.fma(d1, c31);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, cAt + cRow);
        c11.intoArray(c, cAt + cRow + LANES);
        c20.intoArray(c, cAt + 2 * cRow);
        c21.intoArray(c, cAt + 2 * cRow + LANES);
        c30.intoArray(c, cAt + 3 * cRow);
        c31.intoArray(c, cAt + 3 * cRow + LANES);
    }

    static void outerNarrow(
            float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt, int cRow) {
        var c0 = FloatVector.fromArray(SPECIES, c, cAt);
        var c1 = FloatVector.fromArray(SPECIES, c, cAt + cRow);
        var c2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * cRow);
        var c3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * cRow);
        var c4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * cRow);
        var c5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * cRow);
        var c6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * cRow);
        var c7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * cRow);
        for (int p = 0; p < pixels; p++) {
            int at = aAt + p * aRow;
            var v = FloatVector.fromArray(SPECIES, d, dAt + p * dRow);
            c0 = v.fma(FloatVector.broadcast(SPECIES, a[at]), c0);
            c1 = v.fma(FloatVector.broadcast(SPECIES, a[at + 1]), c1);
            c2 = v.fma(FloatVector.broadcast(SPECIES, a[at + 2]), c2);
            c3 = v.fma(FloatVector.broadcast(SPECIES, a[at + 3]), c3);
            c4 = v.fma(FloatVector.broadcast(SPECIES, a[at + 4]), c4);
            c5 = v.fma(FloatVector.broadcast(SPECIES, a[at + 5]), c5);
            c6 = v.fma(FloatVector.broadcast(SPECIES, a[at + 6]), c6);
            c7 = v.fma(FloatVector.broadcast(SPECIES, a[at + 7]), c7);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + cRow);
        c2.intoArray(c, cAt + 2 * cRow);
        c3.intoArray(c, cAt + 3 * cRow);
        c4.intoArray(c, cAt + 4 * cRow);
        c5.intoArray(c, cAt + 5 * cRow);
        c6.intoArray(c, cAt + 6 * cRow);
        c7.intoArray(c, cAt + 7 * cRow);
    }
}
