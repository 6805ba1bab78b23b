package io.github.img3d.kernel;

/**
 * Batch normalisation of {@code x [rows,channels]}, without scale and shift, alone or with the ReLU after it.
 *
 * <pre>
 *   batchStatistics         mean[c] = Σ_r x[r,c]/rows,  variance[c] = Σ_r (x[r,c]−mean[c])²/rows,
 *                           inverseStd[c] = 1/√(variance[c]+ε),  running = decay·running + (1−decay)·of the batch
 *   batchNormalize          y[r,c] = max(floor, h[r,c]),  h[r,c] = (x[r,c]−mean[c])·inverseStd[c]
 *   batchNormalizeSums      sumD[c] = Σ_r d[r,c],  sumDH[c] = Σ_r d[r,c]·h[r,c],  d = dY where h &gt; floor, else 0
 *   batchNormalizeGradient  dX[r,c] += inverseStd[c]·(d[r,c] − sumD[c]/rows − h[r,c]·sumDH[c]/rows)
 * </pre>
 *
 * A {@code floor} of 0 is a ReLU, one of {@code −Float.MAX_VALUE} leaves every value as it is. Normalisation and ReLU are
 * one pass over memory, and only x is kept between the passes. A work item owns one channel of the statistics and sums,
 * and one element elsewhere. Blocks of rows are added up first, so that rounding does not grow with the rows.
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

    public static void batchNormalize(
            float[] x, float[] mean, float[] inverseStd, float[] y, int channels, float floor, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·channels + c
            int c = i % channels;
            y[i] = Math.max(floor, (x[i] - mean[c]) * inverseStd[c]);
        }
    }

    public static void batchNormalizeSums(
            float[] dY,
            float[] x,
            float[] mean,
            float[] inverseStd,
            float[] sumD,
            float[] sumDH,
            int rows,
            int channels,
            float floor,
            int begin,
            int count) {
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
                    float h = (x[i] - mean[c]) * inverseStd[c];
                    if (h > floor) {
                        plainBlock += dY[i];
                        weightedBlock += dY[i] * h;
                    }
                }
                plain += plainBlock;
                weighted += weightedBlock;
            }
            sumD[c] = plain;
            sumDH[c] = weighted;
        }
    }

    public static void batchNormalizeGradient(
            float[] dY,
            float[] x,
            float[] mean,
            float[] inverseStd,
            float[] sumD,
            float[] sumDH,
            float[] dX,
            int rows,
            int channels,
            float floor,
            int begin,
            int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // r·channels + c
            int c = i % channels;
            float h = (x[i] - mean[c]) * inverseStd[c];
            float d = h > floor ? dY[i] : 0f;
            dX[i] += inverseStd[c] * (d - sumD[c] / rows - h * (sumDH[c] / rows));
        }
    }
}
