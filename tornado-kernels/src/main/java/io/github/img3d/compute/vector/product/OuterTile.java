package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Sums of outer products kept in registers, {@code c[m, n] += Σ_p a[p, m]·d[p, n]}: six rows of c by two, three or four
 * vectors.
 */
final class OuterTile {

    private OuterTile() {}

    static void two(
            float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt, int cRow) {
        int c0 = cAt;
        int c1 = cAt + cRow;
        int c2 = cAt + 2 * cRow;
        int c3 = cAt + 3 * cRow;
        int c4 = cAt + 4 * cRow;
        int c5 = cAt + 5 * cRow;
        var c00 = FloatVector.fromArray(SPECIES, c, c0);
        var c01 = FloatVector.fromArray(SPECIES, c, c0 + LANES);
        var c10 = FloatVector.fromArray(SPECIES, c, c1);
        var c11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
        var c20 = FloatVector.fromArray(SPECIES, c, c2);
        var c21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
        var c30 = FloatVector.fromArray(SPECIES, c, c3);
        var c31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
        var c40 = FloatVector.fromArray(SPECIES, c, c4);
        var c41 = FloatVector.fromArray(SPECIES, c, c4 + LANES);
        var c50 = FloatVector.fromArray(SPECIES, c, c5);
        var c51 = FloatVector.fromArray(SPECIES, c, c5 + LANES);
        for (int p = 0; p < pixels; p++) {
            int ap = aAt + p * aRow;
            int dp = dAt + p * dRow;
            var d0 = FloatVector.fromArray(SPECIES, d, dp);
            var d1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[ap]);
            c00 = v0.fma(d0, c00);
            c01 = v0.fma(d1, c01);
            var v1 = FloatVector.broadcast(SPECIES, a[ap + 1]);
            c10 = v1.fma(d0, c10);
            c11 = v1.fma(d1, c11);
            var v2 = FloatVector.broadcast(SPECIES, a[ap + 2]);
            c20 = v2.fma(d0, c20);
            c21 = v2.fma(d1, c21);
            var v3 = FloatVector.broadcast(SPECIES, a[ap + 3]);
            c30 = v3.fma(d0, c30);
            c31 = v3.fma(d1, c31);
            var v4 = FloatVector.broadcast(SPECIES, a[ap + 4]);
            c40 = v4.fma(d0, c40);
            c41 = v4.fma(d1, c41);
            var v5 = FloatVector.broadcast(SPECIES, a[ap + 5]);
            c50 = v5.fma(d0, c50);
            c51 = v5.fma(d1, c51);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
        c40.intoArray(c, c4);
        c41.intoArray(c, c4 + LANES);
        c50.intoArray(c, c5);
        c51.intoArray(c, c5 + LANES);
    }

    static void three(
            float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt, int cRow) {
        int c0 = cAt;
        int c1 = cAt + cRow;
        int c2 = cAt + 2 * cRow;
        int c3 = cAt + 3 * cRow;
        int c4 = cAt + 4 * cRow;
        int c5 = cAt + 5 * cRow;
        var c00 = FloatVector.fromArray(SPECIES, c, c0);
        var c01 = FloatVector.fromArray(SPECIES, c, c0 + LANES);
        var c02 = FloatVector.fromArray(SPECIES, c, c0 + 2 * LANES);
        var c10 = FloatVector.fromArray(SPECIES, c, c1);
        var c11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
        var c12 = FloatVector.fromArray(SPECIES, c, c1 + 2 * LANES);
        var c20 = FloatVector.fromArray(SPECIES, c, c2);
        var c21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
        var c22 = FloatVector.fromArray(SPECIES, c, c2 + 2 * LANES);
        var c30 = FloatVector.fromArray(SPECIES, c, c3);
        var c31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
        var c32 = FloatVector.fromArray(SPECIES, c, c3 + 2 * LANES);
        var c40 = FloatVector.fromArray(SPECIES, c, c4);
        var c41 = FloatVector.fromArray(SPECIES, c, c4 + LANES);
        var c42 = FloatVector.fromArray(SPECIES, c, c4 + 2 * LANES);
        var c50 = FloatVector.fromArray(SPECIES, c, c5);
        var c51 = FloatVector.fromArray(SPECIES, c, c5 + LANES);
        var c52 = FloatVector.fromArray(SPECIES, c, c5 + 2 * LANES);
        for (int p = 0; p < pixels; p++) {
            int ap = aAt + p * aRow;
            int dp = dAt + p * dRow;
            var d0 = FloatVector.fromArray(SPECIES, d, dp);
            var d1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
            var d2 = FloatVector.fromArray(SPECIES, d, dp + 2 * LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[ap]);
            c00 = v0.fma(d0, c00);
            c01 = v0.fma(d1, c01);
            c02 = v0.fma(d2, c02);
            var v1 = FloatVector.broadcast(SPECIES, a[ap + 1]);
            c10 = v1.fma(d0, c10);
            c11 = v1.fma(d1, c11);
            c12 = v1.fma(d2, c12);
            var v2 = FloatVector.broadcast(SPECIES, a[ap + 2]);
            c20 = v2.fma(d0, c20);
            c21 = v2.fma(d1, c21);
            c22 = v2.fma(d2, c22);
            var v3 = FloatVector.broadcast(SPECIES, a[ap + 3]);
            c30 = v3.fma(d0, c30);
            c31 = v3.fma(d1, c31);
            c32 = v3.fma(d2, c32);
            var v4 = FloatVector.broadcast(SPECIES, a[ap + 4]);
            c40 = v4.fma(d0, c40);
            c41 = v4.fma(d1, c41);
            c42 = v4.fma(d2, c42);
            var v5 = FloatVector.broadcast(SPECIES, a[ap + 5]);
            c50 = v5.fma(d0, c50);
            c51 = v5.fma(d1, c51);
            c52 = v5.fma(d2, c52);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c12.intoArray(c, c1 + 2 * LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c22.intoArray(c, c2 + 2 * LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
        c32.intoArray(c, c3 + 2 * LANES);
        c40.intoArray(c, c4);
        c41.intoArray(c, c4 + LANES);
        c42.intoArray(c, c4 + 2 * LANES);
        c50.intoArray(c, c5);
        c51.intoArray(c, c5 + LANES);
        c52.intoArray(c, c5 + 2 * LANES);
    }

    static void four(
            float[] a, int aAt, int aRow, float[] d, int dAt, int dRow, int pixels, float[] c, int cAt, int cRow) {
        int c0 = cAt;
        int c1 = cAt + cRow;
        int c2 = cAt + 2 * cRow;
        int c3 = cAt + 3 * cRow;
        int c4 = cAt + 4 * cRow;
        int c5 = cAt + 5 * cRow;
        var c00 = FloatVector.fromArray(SPECIES, c, c0);
        var c01 = FloatVector.fromArray(SPECIES, c, c0 + LANES);
        var c02 = FloatVector.fromArray(SPECIES, c, c0 + 2 * LANES);
        var c03 = FloatVector.fromArray(SPECIES, c, c0 + 3 * LANES);
        var c10 = FloatVector.fromArray(SPECIES, c, c1);
        var c11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
        var c12 = FloatVector.fromArray(SPECIES, c, c1 + 2 * LANES);
        var c13 = FloatVector.fromArray(SPECIES, c, c1 + 3 * LANES);
        var c20 = FloatVector.fromArray(SPECIES, c, c2);
        var c21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
        var c22 = FloatVector.fromArray(SPECIES, c, c2 + 2 * LANES);
        var c23 = FloatVector.fromArray(SPECIES, c, c2 + 3 * LANES);
        var c30 = FloatVector.fromArray(SPECIES, c, c3);
        var c31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
        var c32 = FloatVector.fromArray(SPECIES, c, c3 + 2 * LANES);
        var c33 = FloatVector.fromArray(SPECIES, c, c3 + 3 * LANES);
        var c40 = FloatVector.fromArray(SPECIES, c, c4);
        var c41 = FloatVector.fromArray(SPECIES, c, c4 + LANES);
        var c42 = FloatVector.fromArray(SPECIES, c, c4 + 2 * LANES);
        var c43 = FloatVector.fromArray(SPECIES, c, c4 + 3 * LANES);
        var c50 = FloatVector.fromArray(SPECIES, c, c5);
        var c51 = FloatVector.fromArray(SPECIES, c, c5 + LANES);
        var c52 = FloatVector.fromArray(SPECIES, c, c5 + 2 * LANES);
        var c53 = FloatVector.fromArray(SPECIES, c, c5 + 3 * LANES);
        for (int p = 0; p < pixels; p++) {
            int ap = aAt + p * aRow;
            int dp = dAt + p * dRow;
            var d0 = FloatVector.fromArray(SPECIES, d, dp);
            var d1 = FloatVector.fromArray(SPECIES, d, dp + LANES);
            var d2 = FloatVector.fromArray(SPECIES, d, dp + 2 * LANES);
            var d3 = FloatVector.fromArray(SPECIES, d, dp + 3 * LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[ap]);
            c00 = v0.fma(d0, c00);
            c01 = v0.fma(d1, c01);
            c02 = v0.fma(d2, c02);
            c03 = v0.fma(d3, c03);
            var v1 = FloatVector.broadcast(SPECIES, a[ap + 1]);
            c10 = v1.fma(d0, c10);
            c11 = v1.fma(d1, c11);
            c12 = v1.fma(d2, c12);
            c13 = v1.fma(d3, c13);
            var v2 = FloatVector.broadcast(SPECIES, a[ap + 2]);
            c20 = v2.fma(d0, c20);
            c21 = v2.fma(d1, c21);
            c22 = v2.fma(d2, c22);
            c23 = v2.fma(d3, c23);
            var v3 = FloatVector.broadcast(SPECIES, a[ap + 3]);
            c30 = v3.fma(d0, c30);
            c31 = v3.fma(d1, c31);
            c32 = v3.fma(d2, c32);
            c33 = v3.fma(d3, c33);
            var v4 = FloatVector.broadcast(SPECIES, a[ap + 4]);
            c40 = v4.fma(d0, c40);
            c41 = v4.fma(d1, c41);
            c42 = v4.fma(d2, c42);
            c43 = v4.fma(d3, c43);
            var v5 = FloatVector.broadcast(SPECIES, a[ap + 5]);
            c50 = v5.fma(d0, c50);
            c51 = v5.fma(d1, c51);
            c52 = v5.fma(d2, c52);
            c53 = v5.fma(d3, c53);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c02.intoArray(c, c0 + 2 * LANES);
        c03.intoArray(c, c0 + 3 * LANES);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + LANES);
        c12.intoArray(c, c1 + 2 * LANES);
        c13.intoArray(c, c1 + 3 * LANES);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + LANES);
        c22.intoArray(c, c2 + 2 * LANES);
        c23.intoArray(c, c2 + 3 * LANES);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + LANES);
        c32.intoArray(c, c3 + 2 * LANES);
        c33.intoArray(c, c3 + 3 * LANES);
        c40.intoArray(c, c4);
        c41.intoArray(c, c4 + LANES);
        c42.intoArray(c, c4 + 2 * LANES);
        c43.intoArray(c, c4 + 3 * LANES);
        c50.intoArray(c, c5);
        c51.intoArray(c, c5 + LANES);
        c52.intoArray(c, c5 + 2 * LANES);
        c53.intoArray(c, c5 + 3 * LANES);
    }
}
