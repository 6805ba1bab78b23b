package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Products kept in registers, {@code c[r, n] = Σ_k a[r][k]·b[k, n]}: six rows, which may lie anywhere, by two, three or
 * four vectors of a packed panel.
 */
final class ProductTile {

    private ProductTile() {}

    static void two(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            float[] b,
            int bAt,
            int inner,
            float[] c,
            int cAt) {
        var zero = FloatVector.zero(SPECIES);
        FloatVector c00 = zero, c01 = zero;
        FloatVector c10 = zero, c11 = zero;
        FloatVector c20 = zero, c21 = zero;
        FloatVector c30 = zero, c31 = zero;
        FloatVector c40 = zero, c41 = zero;
        FloatVector c50 = zero, c51 = zero;
        for (int k = 0; k < inner; k++) {
            int at = bAt + k * 2 * LANES;
            var b0 = FloatVector.fromArray(SPECIES, b, at);
            var b1 = FloatVector.fromArray(SPECIES, b, at + LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
            c00 = v0.fma(b0, c00);
            c01 = v0.fma(b1, c01);
            var v1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
            c10 = v1.fma(b0, c10);
            c11 = v1.fma(b1, c11);
            var v2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
            c20 = v2.fma(b0, c20);
            c21 = v2.fma(b1, c21);
            var v3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
            c30 = v3.fma(b0, c30);
            c31 = v3.fma(b1, c31);
            var v4 = FloatVector.broadcast(SPECIES, a[a4 + k]);
            c40 = v4.fma(b0, c40);
            c41 = v4.fma(b1, c41);
            var v5 = FloatVector.broadcast(SPECIES, a[a5 + k]);
            c50 = v5.fma(b0, c50);
            c51 = v5.fma(b1, c51);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c10.intoArray(c, cAt + 2 * LANES);
        c11.intoArray(c, cAt + 3 * LANES);
        c20.intoArray(c, cAt + 4 * LANES);
        c21.intoArray(c, cAt + 5 * LANES);
        c30.intoArray(c, cAt + 6 * LANES);
        c31.intoArray(c, cAt + 7 * LANES);
        c40.intoArray(c, cAt + 8 * LANES);
        c41.intoArray(c, cAt + 9 * LANES);
        c50.intoArray(c, cAt + 10 * LANES);
        c51.intoArray(c, cAt + 11 * LANES);
    }

    static void three(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            float[] b,
            int bAt,
            int inner,
            float[] c,
            int cAt) {
        var zero = FloatVector.zero(SPECIES);
        FloatVector c00 = zero, c01 = zero, c02 = zero;
        FloatVector c10 = zero, c11 = zero, c12 = zero;
        FloatVector c20 = zero, c21 = zero, c22 = zero;
        FloatVector c30 = zero, c31 = zero, c32 = zero;
        FloatVector c40 = zero, c41 = zero, c42 = zero;
        FloatVector c50 = zero, c51 = zero, c52 = zero;
        for (int k = 0; k < inner; k++) {
            int at = bAt + k * 3 * LANES;
            var b0 = FloatVector.fromArray(SPECIES, b, at);
            var b1 = FloatVector.fromArray(SPECIES, b, at + LANES);
            var b2 = FloatVector.fromArray(SPECIES, b, at + 2 * LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
            c00 = v0.fma(b0, c00);
            c01 = v0.fma(b1, c01);
            c02 = v0.fma(b2, c02);
            var v1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
            c10 = v1.fma(b0, c10);
            c11 = v1.fma(b1, c11);
            c12 = v1.fma(b2, c12);
            var v2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
            c20 = v2.fma(b0, c20);
            c21 = v2.fma(b1, c21);
            c22 = v2.fma(b2, c22);
            var v3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
            c30 = v3.fma(b0, c30);
            c31 = v3.fma(b1, c31);
            c32 = v3.fma(b2, c32);
            var v4 = FloatVector.broadcast(SPECIES, a[a4 + k]);
            c40 = v4.fma(b0, c40);
            c41 = v4.fma(b1, c41);
            c42 = v4.fma(b2, c42);
            var v5 = FloatVector.broadcast(SPECIES, a[a5 + k]);
            c50 = v5.fma(b0, c50);
            c51 = v5.fma(b1, c51);
            c52 = v5.fma(b2, c52);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c02.intoArray(c, cAt + 2 * LANES);
        c10.intoArray(c, cAt + 3 * LANES);
        c11.intoArray(c, cAt + 4 * LANES);
        c12.intoArray(c, cAt + 5 * LANES);
        c20.intoArray(c, cAt + 6 * LANES);
        c21.intoArray(c, cAt + 7 * LANES);
        c22.intoArray(c, cAt + 8 * LANES);
        c30.intoArray(c, cAt + 9 * LANES);
        c31.intoArray(c, cAt + 10 * LANES);
        c32.intoArray(c, cAt + 11 * LANES);
        c40.intoArray(c, cAt + 12 * LANES);
        c41.intoArray(c, cAt + 13 * LANES);
        c42.intoArray(c, cAt + 14 * LANES);
        c50.intoArray(c, cAt + 15 * LANES);
        c51.intoArray(c, cAt + 16 * LANES);
        c52.intoArray(c, cAt + 17 * LANES);
    }

    static void four(
            float[] a,
            int a0,
            int a1,
            int a2,
            int a3,
            int a4,
            int a5,
            float[] b,
            int bAt,
            int inner,
            float[] c,
            int cAt) {
        var zero = FloatVector.zero(SPECIES);
        FloatVector c00 = zero, c01 = zero, c02 = zero, c03 = zero;
        FloatVector c10 = zero, c11 = zero, c12 = zero, c13 = zero;
        FloatVector c20 = zero, c21 = zero, c22 = zero, c23 = zero;
        FloatVector c30 = zero, c31 = zero, c32 = zero, c33 = zero;
        FloatVector c40 = zero, c41 = zero, c42 = zero, c43 = zero;
        FloatVector c50 = zero, c51 = zero, c52 = zero, c53 = zero;
        for (int k = 0; k < inner; k++) {
            int at = bAt + k * 4 * LANES;
            var b0 = FloatVector.fromArray(SPECIES, b, at);
            var b1 = FloatVector.fromArray(SPECIES, b, at + LANES);
            var b2 = FloatVector.fromArray(SPECIES, b, at + 2 * LANES);
            var b3 = FloatVector.fromArray(SPECIES, b, at + 3 * LANES);
            var v0 = FloatVector.broadcast(SPECIES, a[a0 + k]);
            c00 = v0.fma(b0, c00);
            c01 = v0.fma(b1, c01);
            c02 = v0.fma(b2, c02);
            c03 = v0.fma(b3, c03);
            var v1 = FloatVector.broadcast(SPECIES, a[a1 + k]);
            c10 = v1.fma(b0, c10);
            c11 = v1.fma(b1, c11);
            c12 = v1.fma(b2, c12);
            c13 = v1.fma(b3, c13);
            var v2 = FloatVector.broadcast(SPECIES, a[a2 + k]);
            c20 = v2.fma(b0, c20);
            c21 = v2.fma(b1, c21);
            c22 = v2.fma(b2, c22);
            c23 = v2.fma(b3, c23);
            var v3 = FloatVector.broadcast(SPECIES, a[a3 + k]);
            c30 = v3.fma(b0, c30);
            c31 = v3.fma(b1, c31);
            c32 = v3.fma(b2, c32);
            c33 = v3.fma(b3, c33);
            var v4 = FloatVector.broadcast(SPECIES, a[a4 + k]);
            c40 = v4.fma(b0, c40);
            c41 = v4.fma(b1, c41);
            c42 = v4.fma(b2, c42);
            c43 = v4.fma(b3, c43);
            var v5 = FloatVector.broadcast(SPECIES, a[a5 + k]);
            c50 = v5.fma(b0, c50);
            c51 = v5.fma(b1, c51);
            c52 = v5.fma(b2, c52);
            c53 = v5.fma(b3, c53);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + LANES);
        c02.intoArray(c, cAt + 2 * LANES);
        c03.intoArray(c, cAt + 3 * LANES);
        c10.intoArray(c, cAt + 4 * LANES);
        c11.intoArray(c, cAt + 5 * LANES);
        c12.intoArray(c, cAt + 6 * LANES);
        c13.intoArray(c, cAt + 7 * LANES);
        c20.intoArray(c, cAt + 8 * LANES);
        c21.intoArray(c, cAt + 9 * LANES);
        c22.intoArray(c, cAt + 10 * LANES);
        c23.intoArray(c, cAt + 11 * LANES);
        c30.intoArray(c, cAt + 12 * LANES);
        c31.intoArray(c, cAt + 13 * LANES);
        c32.intoArray(c, cAt + 14 * LANES);
        c33.intoArray(c, cAt + 15 * LANES);
        c40.intoArray(c, cAt + 16 * LANES);
        c41.intoArray(c, cAt + 17 * LANES);
        c42.intoArray(c, cAt + 18 * LANES);
        c43.intoArray(c, cAt + 19 * LANES);
        c50.intoArray(c, cAt + 20 * LANES);
        c51.intoArray(c, cAt + 21 * LANES);
        c52.intoArray(c, cAt + 22 * LANES);
        c53.intoArray(c, cAt + 23 * LANES);
    }
}
