package io.github.img3d.compute.vector.register;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Arithmetic on short runs of elements, such as a pixel's channels: a vector at a time, and the rest under a mask. */
public final class Rows {

    private Rows() {}

    /** Assigns {@code to = from}. */
    public static void copy(float[] from, int fromAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector.fromArray(SPECIES, from, fromAt + i).intoArray(to, toAt + i);
        }
        if (i < count) {
            var rest = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, from, fromAt + i, rest).intoArray(to, toAt + i, rest);
        }
    }

    /** Adds {@code to += from}. */
    public static void add(float[] from, int fromAt, float[] to, int toAt, int count) {
        sum(from, fromAt, to, toAt, to, toAt, count);
    }

    /** Assigns {@code to = p + q}. */
    public static void sum(float[] p, int pAt, float[] q, int qAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            var v = FloatVector.fromArray(SPECIES, p, pAt + i);
            v.add(FloatVector.fromArray(SPECIES, q, qAt + i)).intoArray(to, toAt + i);
        }
        if (i < count) {
            var rest = SPECIES.indexInRange(i, count);
            var v = FloatVector.fromArray(SPECIES, p, pAt + i, rest);
            v.add(FloatVector.fromArray(SPECIES, q, qAt + i, rest)).intoArray(to, toAt + i, rest);
        }
    }

    /** Assigns {@code to = p − q}. */
    public static void difference(float[] p, int pAt, float[] q, int qAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            var v = FloatVector.fromArray(SPECIES, p, pAt + i);
            v.sub(FloatVector.fromArray(SPECIES, q, qAt + i)).intoArray(to, toAt + i);
        }
        if (i < count) {
            var rest = SPECIES.indexInRange(i, count);
            var v = FloatVector.fromArray(SPECIES, p, pAt + i, rest);
            v.sub(FloatVector.fromArray(SPECIES, q, qAt + i, rest)).intoArray(to, toAt + i, rest);
        }
    }

    /** Assigns {@code to = −from}. */
    public static void negative(float[] from, int fromAt, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = -from[fromAt + i];
        }
    }
}
