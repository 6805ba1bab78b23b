package io.github.img3d.kernel;

/**
 * Matrix products with a bias, whose rows repeat down the result.
 *
 * <pre>
 *   multiply                c[m,n]   = bias[m % biasRows, n] + Σ_k a[m,k]·b[k,n]
 *   multiplyInputGradient   dA[m,k] += Σ_n dC[m,n]·b[k,n]
 *   multiplyWeightGradient  dB[k,n] += Σ_m a[m,k]·dC[m,n]
 * </pre>
 *
 * Row-major: {@code a [rows,inner]}, {@code b [inner,columns]}, {@code c [rows,columns]}. A work item owns one element
 * of the result; its number is that element's index.
 */
public final class MatmulKernels {

    private MatmulKernels() {}

    public static void multiply(
            float[] a, float[] b, float[] bias, float[] c, int inner, int columns, int biasRows, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // m·columns + n
            int n = i % columns;
            int m = i / columns;
            float sum = bias[m % biasRows * columns + n];
            for (int k = 0; k < inner; k++) {
                sum += a[m * inner + k] * b[k * columns + n];
            }
            c[i] = sum;
        }
    }

    public static void multiplyInputGradient(
            float[] dC, float[] b, float[] dA, int inner, int columns, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // m·inner + k
            int k = i % inner;
            int m = i / inner;
            float sum = 0;
            for (int n = 0; n < columns; n++) {
                sum += dC[m * columns + n] * b[k * columns + n];
            }
            dA[i] += sum;
        }
    }

    public static void multiplyWeightGradient(
            float[] a, float[] dC, float[] dB, int rows, int inner, int columns, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int i = begin + item; // k·columns + n
            int n = i % columns;
            int k = i / columns;
            float sum = 0;
            for (int m = 0; m < rows; m++) {
                sum += a[m * inner + k] * dC[m * columns + n];
            }
            dB[i] += sum;
        }
    }
}
