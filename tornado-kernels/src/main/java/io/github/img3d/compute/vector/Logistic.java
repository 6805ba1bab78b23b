package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Exponential and logarithm of arrays by polynomials. The JDK's own vector functions may round differently before and
 * after compilation, and results must not. Loops work in whole vectors, so elements past {@code count} are written too.
 */
final class Logistic {

    /** Rounds a float below 2²² to an integer when added to it; the integer is then in the lowest bits. */
    private static final float ROUNDER = 12_582_912f;

    private static final float LEAST = -87f;
    private static final float PER_LN2 = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;

    private Logistic() {}

    /** Computes {@code to = exp(−|l|)}, to about 1e-7. */
    static void exp(float[] l, float[] to, int count) {
        for (int i = 0; i < count; i += LANES) {
            var x = FloatVector.fromArray(SPECIES, l, i).abs().neg().max(LEAST);
            var shifted = x.mul(PER_LN2).add(ROUNDER);
            var n = shifted.sub(ROUNDER);
            var r = x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            var p = r.mul(1 / 720f).add(1 / 120f);
            p = p.mul(r).add(1 / 24f);
            p = p.mul(r).add(1 / 6f);
            p = p.mul(r).add(0.5f);
            p = p.mul(r).add(1).mul(r).add(1);
            var power = shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23); // n, in the exponent's place
            p.mul(power.add(127 << 23).reinterpretAsFloats()).intoArray(to, i);
        }
    }

    /** Computes {@code to = log(1 + e)} for e in 0 … 1, by {@code 2·atanh(e/(2+e))}. */
    static void logOnePlus(float[] e, float[] to, int count) {
        for (int i = 0; i < count; i += LANES) {
            var x = FloatVector.fromArray(SPECIES, e, i);
            var s = x.div(x.add(2));
            var square = s.mul(s);
            var sum = square.mul(1 / 15f).add(1 / 13f);
            sum = sum.mul(square).add(1 / 11f);
            sum = sum.mul(square).add(1 / 9f);
            sum = sum.mul(square).add(1 / 7f);
            sum = sum.mul(square).add(1 / 5f);
            sum = sum.mul(square).add(1 / 3f).mul(square).add(1);
            sum.mul(s).mul(2).intoArray(to, i);
        }
    }
}
