package io.github.img3d.kernel;

/**
 * Weights of the 4×4 convolution of stride 2, padded by one, whose transpose an up-convolution is, from {@link
 * UpConvolutionKernels}' folded ones.
 *
 * <p>Along an axis {@code (w0, S, w2)} becomes {@code (w2, S−w0, S−w2, w0)}: four products for two outputs, where
 * differences of x need three. In exchange, every factor is read as it is, once.
 *
 * <pre>
 *   transposeWeights          w[ky,kx,o,c]       = Σ_{ty,tx} T[ky,ty]·T[kx,tx]·folded[ty,tx,c,o]
 *   transposeWeightsGradient  dFolded[ty,tx,c,o] += Σ_{ky,kx} T[ky,ty]·T[kx,tx]·dW[ky,kx,o,c]
 *   T = (0,0,1), (−1,1,0), (0,1,−1), (1,0,0)
 * </pre>
 *
 * Row-major: {@code folded [9,in,out]}, {@code w [4,4,out,in]}. A work item owns one element of the result.
 */
public final class TransposeKernels {

    private TransposeKernels() {}

    public static void transposeWeights(float[] folded, float[] w, int in, int out, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((ky·4 + kx)·out + o)·in + c
            int c = index % in;
            int o = index / in % out;
            int kx = index / (in * out) % 4;
            int ky = index / (in * out * 4);
            float sum = 0;
            for (int tap = 0; tap < 9; tap++) {
                int factor = factor(ky, tap / 3) * factor(kx, tap % 3);
                if (factor != 0) {
                    sum += factor * folded[(tap * in + c) * out + o];
                }
            }
            w[index] = sum;
        }
    }

    public static void transposeWeightsGradient(float[] dW, float[] dFolded, int in, int out, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // ((ty·3 + tx)·in + c)·out + o
            int o = index % out;
            int c = index / out % in;
            int tx = index / (in * out) % 3;
            int ty = index / (in * out * 3);
            float sum = 0;
            for (int tap = 0; tap < 16; tap++) {
                int factor = factor(tap / 4, ty) * factor(tap % 4, tx);
                if (factor != 0) {
                    sum += factor * dW[(tap * out + o) * in + c];
                }
            }
            dFolded[index] += sum;
        }
    }

    /** Returns T[k,t]. */
    private static int factor(int k, int t) {
        int plus = k == 0 ? 2 : k == 3 ? 0 : 1;
        int minus = k == 1 ? 0 : k == 2 ? 2 : -1;
        return t == plus ? 1 : t == minus ? -1 : 0;
    }
}
