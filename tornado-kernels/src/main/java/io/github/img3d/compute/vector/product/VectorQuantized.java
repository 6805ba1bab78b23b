package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product of a few rows with constant weights of 16 bits each, because such a product spends its time on reading
 * weights.
 *
 * <p>A weight is a whole number of 1/32767ths of the greatest in its column, so it is off by at most 1/65534th of that,
 * far less than training leaves undecided. Two weights share an int: column n's in the low half and column n + lanes'
 * in the high half. The high half is chosen so that the int as a whole, read as a number, is off by no more.
 */
public record VectorQuantized(int rows, int inner, int columns) {

    private static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);
    private static final int WIDE = 2 * LANES;
    private static final int MOST = 32767;
    private static final int HALF = 1 << 16;

    public List<Step> forward(Multiply launch) {
        int panels = Math.ceilDiv(columns, WIDE);
        var packed = Ints.planned("quantized " + launch.b().name(), panels * inner * LANES);
        var scales = Floats.planned("scales of " + launch.b().name(), panels * WIDE);
        return List.of(
                new VectorStep(List.of(launch.b()), List.of(packed, scales), panels, p -> {
                    scale(launch.b().array(), p, scales.array());
                    pack(launch.b().array(), p, scales.array(), packed.array());
                }),
                new VectorStep(
                        List.of(launch.a(), packed, scales, launch.bias()),
                        List.of(launch.c()),
                        panels,
                        p -> multiply(launch, p, packed.array(), scales.array())));
    }

    private int valid(int panel) {
        return Math.min(WIDE, columns - panel * WIDE);
    }

    /** Computes the value of one unit of each column's ints. */
    private void scale(float[] b, int panel, float[] scales) {
        int first = panel * WIDE;
        for (int n = 0; n < valid(panel); n++) {
            float most = 0;
            for (int k = 0; k < inner; k++) {
                most = Math.max(most, Math.abs(b[k * columns + first + n]));
            }
            scales[first + n] = most / MOST / HALF;
        }
    }

    private void pack(float[] b, int panel, float[] scales, int[] packed) {
        int first = panel * WIDE;
        int valid = valid(panel);
        for (int k = 0; k < inner; k++) {
            for (int n = 0; n < LANES; n++) {
                int low = n < valid ? units(b, k, first + n, scales) & (HALF - 1) : 0;
                int high = n + LANES < valid ? units(b, k, first + n + LANES, scales) : 0;
                // the low half adds up to one unit to the high half's value
                int carry = low >= HALF / 2 ? 1 : 0;
                packed[(panel * inner + k) * LANES + n] = (high - carry << 16) | low;
            }
        }
    }

    /** Returns a weight in 1/32767ths of its column's greatest. */
    private int units(float[] b, int k, int n, float[] scales) {
        return scales[n] == 0 ? 0 : Math.round(b[k * columns + n] / scales[n] / HALF);
    }

    private void multiply(Multiply launch, int panel, int[] packed, float[] scales) {
        float[] result = ThreadBuffers.own().result(WIDE);
        int first = panel * WIDE;
        for (int r = 0; r < rows; r++) {
            multiply(launch.a().array(), r * inner, packed, panel * inner * LANES, result);
            scale(result, scales, first);
            int bias = r % launch.biasRows() * columns + first;
            int to = r * columns + first;
            Rows.sum(result, 0, launch.bias().array(), bias, launch.c().array(), to, valid(panel));
        }
    }

    private void multiply(float[] a, int at, int[] packed, int packedAt, float[] to) {
        var low = FloatVector.zero(SPECIES);
        var high = low;
        for (int k = 0; k < inner; k++) {
            var both = IntVector.fromArray(INTS, packed, packedAt + k * LANES);
            var x = FloatVector.broadcast(SPECIES, a[at + k]);
            var lows = both.lanewise(VectorOperators.LSHL, 16).convert(VectorOperators.I2F, 0);
            low = x.fma((FloatVector) lows, low);
            high = x.fma((FloatVector) both.convert(VectorOperators.I2F, 0), high);
        }
        low.intoArray(to, 0);
        high.intoArray(to, LANES);
    }

    private static void scale(float[] sums, float[] scales, int first) {
        for (int n = 0; n < WIDE; n++) {
            sums[n] *= scales[first + n];
        }
    }
}
