package io.github.img3d.kernel;

/**
 * The sums over rows of {@link BiasKernels} and {@link NormKernels}, shared by more work items than there are columns:
 * each block of rows is summed first, then the blocks are.
 *
 * <pre>
 *   biasBlocks              sums[c,k] = Σ_{r∈k} dY[r,c]
 *   biasOfBlocks            dBias[c] += Σ_k sums[c,k]
 *   statisticsBlocks        sums[c,k] = Σ_{r∈k} x[r,c],  squares[c,k] = Σ_{r∈k} (x[r,c] − sums[c,k]/n_k)²
 *   statisticsOfBlocks      mean[c] = Σ_k sums[c,k]/rows
 *                           variance[c] = Σ_k (squares[c,k] + n_k·(sums[c,k]/n_k − mean[c])²)/rows
 *   normalizeSumsBlocks     sumsD[c,k] = Σ_{r∈k} d[r,c],  sumsDH[c,k] = Σ_{r∈k} d[r,c]·h[r,c]
 *   normalizeSumsOfBlocks   sumD[c] = Σ_k sumsD[c,k],  sumDH[c] = Σ_k sumsDH[c,k]
 * </pre>
 *
 * Row-major: {@code x}, {@code dY [rows,C]}, sums {@code [C,K]}. Block k has n_k rows, {@code k·span … (k+1)·span−1};
 * the last block may have fewer, and none is empty. A work item is a block's column {@code (k,c)}, so that neighbours
 * read neighbours; in {@code …OfBlocks} it is a column.
 */
public final class RowBlockKernels {

    private RowBlockKernels() {}

    public static void biasBlocks(
            float[] dY, float[] sums, int rows, int columns, int blocks, int span, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = (begin + item) % columns;
            int k = (begin + item) / columns;
            int end = Math.min((k + 1) * span, rows);
            float sum = 0;
            for (int r = k * span; r < end; r++) {
                sum += dY[r * columns + c];
            }
            sums[c * blocks + k] = sum;
        }
    }

    public static void biasOfBlocks(float[] sums, float[] dBias, int blocks, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            float sum = 0;
            for (int k = 0; k < blocks; k++) {
                sum += sums[c * blocks + k];
            }
            dBias[c] += sum;
        }
    }

    public static void statisticsBlocks(
            float[] x,
            float[] sums,
            float[] squares,
            int rows,
            int channels,
            int blocks,
            int span,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = (begin + item) % channels;
            int k = (begin + item) / channels;
            int first = k * span;
            int end = Math.min(first + span, rows);
            float sum = 0;
            for (int r = first; r < end; r++) {
                sum += x[r * channels + c];
            }
            float average = sum / (end - first);
            float square = 0;
            for (int r = first; r < end; r++) {
                float off = x[r * channels + c] - average;
                square += off * off;
            }
            sums[c * blocks + k] = sum;
            squares[c * blocks + k] = square;
        }
    }

    public static void statisticsOfBlocks(
            float[] sums,
            float[] squares,
            float[] mean,
            float[] inverseStd,
            float[] runningMean,
            float[] runningVariance,
            int rows,
            int blocks,
            int span,
            float epsilon,
            float decay,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            float sum = 0;
            for (int k = 0; k < blocks; k++) {
                sum += sums[c * blocks + k];
            }
            float average = sum / rows;
            float square = 0;
            for (int k = 0; k < blocks; k++) {
                int size = Math.min(span, rows - k * span);
                float off = sums[c * blocks + k] / size - average;
                square += squares[c * blocks + k] + size * off * off;
            }
            float variance = square / rows;
            mean[c] = average;
            inverseStd[c] = 1 / (float) Math.sqrt(variance + epsilon);
            runningMean[c] = decay * runningMean[c] + (1 - decay) * average;
            runningVariance[c] = decay * runningVariance[c] + (1 - decay) * variance;
        }
    }

    public static void normalizeSumsBlocks(
            float[] dY,
            float[] x,
            float[] mean,
            float[] inverseStd,
            float[] sumsD,
            float[] sumsDH,
            int rows,
            int channels,
            int blocks,
            int span,
            float floor,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = (begin + item) % channels;
            int k = (begin + item) / channels;
            int end = Math.min((k + 1) * span, rows);
            float plain = 0;
            float weighted = 0;
            for (int r = k * span; r < end; r++) {
                int i = r * channels + c;
                float h = (x[i] - mean[c]) * inverseStd[c];
                if (h > floor) {
                    plain += dY[i];
                    weighted += dY[i] * h;
                }
            }
            sumsD[c * blocks + k] = plain;
            sumsDH[c * blocks + k] = weighted;
        }
    }

    public static void normalizeSumsOfBlocks(
            float[] sumsD, float[] sumsDH, float[] sumD, float[] sumDH, int blocks, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            float plain = 0;
            float weighted = 0;
            for (int k = 0; k < blocks; k++) {
                plain += sumsD[c * blocks + k];
                weighted += sumsDH[c * blocks + k];
            }
            sumD[c] = plain;
            sumDH[c] = weighted;
        }
    }
}
