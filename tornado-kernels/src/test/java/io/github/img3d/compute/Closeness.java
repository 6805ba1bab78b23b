package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The element where two arrays differ most, relative to the greater of 1 and the expected value. */
record Closeness(int element, double expected, double actual) {

    static Closeness worst(double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length, "elements");
        var worst = new Closeness(0, expected[0], actual[0]);
        for (int i = 1; i < expected.length; i++) {
            var here = new Closeness(i, expected[i], actual[i]);
            worst = here.error() > worst.error() ? here : worst;
        }
        return worst;
    }

    static void assertClose(double[] expected, float[] actual, double tolerance) {
        var worst = worst(expected, actual);
        assertTrue(worst.error() <= tolerance, worst::toString);
    }

    double error() {
        double error = Math.abs(expected - actual) / Math.max(1, Math.abs(expected));
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    @Override
    public String toString() {
        return "element " + element + ": expected " + expected + ", is " + actual + " (error " + error() + ")";
    }
}
