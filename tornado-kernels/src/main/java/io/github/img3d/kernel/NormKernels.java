package io.github.img3d.kernel;

/**
 * Batch normalisation of {@code x [rows,channels]}, without scale and shift.
 *
 * <pre>
 *   batchStatistics     mean[c] = Σ_r x[r,c]/rows,  variance[c] = Σ_r (x[r,c]−mean[c])²/rows,
 *                       inverseStd[c] = 1/√(variance[c]+ε),  running = decay·running + (1−decay)·of the batch
 *   runningStatistics   inverseStd[c] = 1/√(runningVariance[c]+ε)
 *   normalizeRows       y[r,c] = (x[r,c]−mean[c])·inverseStd[c]
 *   normalizeSums       sumDy[c] = Σ_r dY[r,c],  sumDyY[c] = Σ_r dY[r,c]·y[r,c]
 *   normalizeGradient   dX[r,c] += inverseStd[c]·(dY[r,c] − sumDy[c]/rows − y[r,c]·sumDyY[c]/rows)
 * </pre>
 *
 * A work item owns one channel of the statistics and sums, one element elsewhere. Sums are taken by blocks of rows, so
 * that rounding does not grow with them.
 */
public final class NormKernels {

    private static final int BLOCK = 256;

    private NormKernels() {}

    public static void batchStatistics(
            float[] x,
            float[] mean,
            float[] inverseStd,
            float[] runningMean,
            float[] runningVariance,
            int rows,
            int channels,
            float epsilon,
            float decay,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            float sum = 0;
            for (int start = 0; start < rows; start += BLOCK) {
                int end = Math.min(start + BLOCK, rows);
                float block = 0;
                for (int r = start; r < end; r++) {
                    block += x[r * channels + c];
                }
                sum += block;
            }
            float average = sum / rows;
            float squares = 0;
            for (int start = 0; start < rows; start += BLOCK) {
                int end = Math.min(start + BLOCK, rows);
                float block = 0;
                for (int r = start; r < end; r++) {
                    float off = x[r * channels + c] - average;
                    block += off * off;
                }
                squares += block;
            }
            float variance = squares / rows;
            mean[c] = average;
            inverseStd[c] = 1 / (float) Math.sqrt(variance + epsilon);
            runningMean[c] = decay * runningMean[c] + (1 - decay) * average;
            runningVariance[c] = decay * runningVariance[c] + (1 - decay) * variance;
        }
    }

    public static void runningStatistics(
            float[] runningVariance, float[] inverseStd, float epsilon, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            inverseStd[c] = 1 / (float) Math.sqrt(runningVariance[c] + epsilon);
        }
    }

    public static void normalizeRows(
            float[] x, float[] mean, float[] inverseStd, float[] y, int channels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·channels + c
            int c = i % channels;
            y[i] = (x[i] - mean[c]) * inverseStd[c];
        }
    }

    public static void normalizeSums(
            float[] dY, float[] y, float[] sumDy, float[] sumDyY, int rows, int channels, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int c = begin + item;
            float plain = 0;
            float weighted = 0;
            for (int start = 0; start < rows; start += BLOCK) {
                int end = Math.min(start + BLOCK, rows);
                float plainBlock = 0;
                float weightedBlock = 0;
                for (int r = start; r < end; r++) {
                    int i = r * channels + c;
                    plainBlock += dY[i];
                    weightedBlock += dY[i] * y[i];
                }
                plain += plainBlock;
                weighted += weightedBlock;
            }
            sumDy[c] = plain;
            sumDyY[c] = weighted;
        }
    }

    public static void normalizeGradient(
            float[] dY,
            float[] y,
            float[] inverseStd,
            float[] sumDy,
            float[] sumDyY,
            float[] dX,
            int rows,
            int channels,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·channels + c
            int c = i % channels;
            dX[i] += inverseStd[c] * (dY[i] - sumDy[c] / rows - y[i] * (sumDyY[c] / rows));
        }
    }
}
