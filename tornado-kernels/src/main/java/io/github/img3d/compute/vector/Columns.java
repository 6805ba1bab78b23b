package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** Loops down the rows of a block {@code [rows,channels]} that fits a cache, a vector of channels at a time. */
record Columns(int rows, int channels) {

    private FloatVector load(float[] array, int at, VectorMask<Float> mask) {
        return FloatVector.fromArray(SPECIES, array, at, mask);
    }

    /** {@code to[c] = Σ_r x[r,c]}. */
    void sums(float[] x, int at, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < rows; r++) {
                sum = sum.add(load(x, at + r * channels + c, mask));
            }
            sum.intoArray(to, toAt + c, mask);
        }
    }

    /** {@code to[c] = Σ_r p[r,c]·q[r,c]}. */
    void products(float[] p, float[] q, int at, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                sum = load(p, i, mask).fma(load(q, i, mask), sum);
            }
            sum.intoArray(to, toAt + c, mask);
        }
    }

    /** {@code to[c] = Σ_r (x[r,c] − sums[c]/rows)²}. */
    void squares(float[] x, int at, float[] sums, int sumsAt, float[] to, int toAt) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var mean = load(sums, sumsAt + c, mask).div(rows);
            var sum = FloatVector.zero(SPECIES);
            for (int r = 0; r < rows; r++) {
                var off = load(x, at + r * channels + c, mask).sub(mean);
                sum = off.fma(off, sum);
            }
            sum.intoArray(to, toAt + c, mask);
        }
    }

    /** {@code y[r,c] = (x[r,c] − mean[c])·inverseStd[c]}. */
    void normalize(float[] x, float[] mean, float[] inverseStd, float[] y, int at) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var average = load(mean, c, mask);
            var scale = load(inverseStd, c, mask);
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                load(x, i, mask).sub(average).mul(scale).intoArray(y, i, mask);
            }
        }
    }

    /** {@code dX[r,c] += inverseStd[c]·(dY[r,c] − sumDy[c]/all − y[r,c]·sumDyY[c]/all)}. */
    void gradient(
            float[] dY, float[] y, float[] inverseStd, float[] sumDy, float[] sumDyY, float[] dX, int at, int all) {
        for (int c = 0; c < channels; c += LANES) {
            var mask = SPECIES.indexInRange(c, channels);
            var scale = load(inverseStd, c, mask);
            var plain = load(sumDy, c, mask).div(all);
            var weighted = load(sumDyY, c, mask).div(all);
            for (int r = 0; r < rows; r++) {
                int i = at + r * channels + c;
                var d = load(dY, i, mask).sub(plain).sub(load(y, i, mask).mul(weighted));
                scale.fma(d, load(dX, i, mask)).intoArray(dX, i, mask);
            }
        }
    }
}
