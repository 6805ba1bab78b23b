package io.github.img3d.compute.vector.register;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Arithmetic on short runs of elements, such as a pixel's channels: a vector at a time, and the rest one by one, because a
 * masked store takes some CPUs a hundred nanoseconds.
 */
public final class Rows {

    private Rows() {}

    /** Assigns {@code to = from}. */
    public static void copy(float[] from, int fromAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector.fromArray(SPECIES, from, fromAt + i).intoArray(to, toAt + i);
        }
        for (; i < count; i++) {
            to[toAt + i] = from[fromAt + i];
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
        for (; i < count; i++) {
            to[toAt + i] = p[pAt + i] + q[qAt + i];
        }
    }

    /** Assigns {@code to = p − q}. */
    public static void difference(float[] p, int pAt, float[] q, int qAt, float[] to, int toAt, int count) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            var v = FloatVector.fromArray(SPECIES, p, pAt + i);
            v.sub(FloatVector.fromArray(SPECIES, q, qAt + i)).intoArray(to, toAt + i);
        }
        for (; i < count; i++) {
            to[toAt + i] = p[pAt + i] - q[qAt + i];
        }
    }

    /** Assigns {@code to = −from}. */
    public static void negative(float[] from, int fromAt, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] = -from[fromAt + i];
        }
    }
}
