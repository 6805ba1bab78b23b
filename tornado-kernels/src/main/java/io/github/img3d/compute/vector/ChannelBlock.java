package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * A block {@code [rows,channels]} that fits a cache, summed and normalised down its rows, a vector of channels at a
 * time. No method here takes or returns a vector, because a method that is not inlined would make objects of them.
 */
record ChannelBlock(int rows, int channels) {

    /** Computes {@code to[c] = Σ_r x[r,c]}. */
    void sums(float[] x, int at, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < rows; r++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, x, at + r * channels + c, mask));
            }
            sum.intoArray(to, toAt + c, mask);
        }
    }

    /** Computes {@code to[c] = Σ_r (x[r,c] − sums[c]/rows)²}. */
    void squares(float[] x, int at, float[] sums, int sumsAt, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var mean = FloatVector.fromArray(SPECIES, sums, sumsAt + c, mask).div(rows);
            var sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < rows; r++) {
                var off = FloatVector.fromArray(SPECIES, x, at + r * channels + c, mask)
                        .sub(mean);
                sum = off.fma(off, sum);
            }
            sum.intoArray(to, toAt + c, mask);
        }
    }

    /** Computes {@code y[r,c] = max(floor, h[r,c])}, {@code h[r,c] = (x[r,c] − mean[c])·inverseStd[c]}. */
    void normalize(float[] x, float[] mean, float[] inverseStd, float[] y, float floor, int at) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var average = FloatVector.fromArray(SPECIES, mean, c, mask);
            var scale = FloatVector.fromArray(SPECIES, inverseStd, c, mask);
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                FloatVector.fromArray(SPECIES, x, i, mask)
                        .sub(average)
                        .mul(scale)
                        .max(floor)
                        .intoArray(y, i, mask);
            }
        }
    }

    /** Computes {@code to[c] = Σ_r d[r,c]}, {@code to[channels+c] = Σ_r d[r,c]·h[r,c]}, d = dY where h &gt; floor. */
    void gradientSums(
            float[] dY, float[] x, float[] mean, float[] inverseStd, float floor, int at, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var average = FloatVector.fromArray(SPECIES, mean, c, mask);
            var scale = FloatVector.fromArray(SPECIES, inverseStd, c, mask);
            var plain = FloatVector.zero(SPECIES);
            var weighted = plain;
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                var h = FloatVector.fromArray(SPECIES, x, i, mask).sub(average).mul(scale);
                var d = FloatVector.fromArray(SPECIES, dY, i, mask);
                plain = plain.add(d, h.compare(VectorOperators.GT, floor));
                weighted = h.max(floor).fma(d, weighted);
            }
            plain.intoArray(to, toAt + c, mask);
            weighted.intoArray(to, toAt + channels + c, mask);
        }
    }

    /** Computes {@code to[r,c] = inverseStd[c]·(d[r,c] − sumD[c]/all − h[r,c]·sumDH[c]/all)}. */
    void gradient(
            float[] dY,
            float[] x,
            float[] mean,
            float[] inverseStd,
            float[] sumD,
            float[] sumDH,
            float floor,
            int at,
            int all,
            float[] to) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var average = FloatVector.fromArray(SPECIES, mean, c, mask);
            var scale = FloatVector.fromArray(SPECIES, inverseStd, c, mask);
            var plain = FloatVector.fromArray(SPECIES, sumD, c, mask).div(all);
            var weighted = FloatVector.fromArray(SPECIES, sumDH, c, mask).div(all);
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                var h = FloatVector.fromArray(SPECIES, x, i, mask).sub(average).mul(scale);
                var d = FloatVector.fromArray(SPECIES, dY, i, mask).blend(0, h.compare(VectorOperators.LE, floor));
                d.sub(plain).sub(h.mul(weighted)).mul(scale).intoArray(to, r * channels + c, mask);
            }
        }
    }
}
