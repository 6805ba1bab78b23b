package io.github.img3d.kernel;

/**
 * Folding of the weights of {@link UpConvolutionKernels}: along each axis {@code (w0, w1, w2)} becomes {@code (w0,
 * w0+w1+w2, w2)}.
 *
 * <pre>
 *   foldWeights          folded[ty,tx,c,o] = Σ_{ky∈K(ty), kx∈K(tx)} w[ky,kx,c,o],  K(0) = {0}, K(1) = {0,1,2}, K(2) = {2}
 *   foldWeightsGradient  dW[ky,kx,c,o]    += Σ_{ty: ky∈K(ty), tx: kx∈K(tx)} dFolded[ty,tx,c,o]
 * </pre>
 *
 * Row-major: {@code w [3,3,in,out]}, {@code folded [9,in,out]}; {@code plane = in·out}. A work item owns one element of
 * the result.
 */
public final class FoldKernels {

    private FoldKernels() {}

    public static void foldWeights(float[] w, float[] folded, int plane, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // (ty·3 + tx)·plane + at
            int at = index % plane;
            int tx = index / plane % 3;
            int ty = index / (plane * 3);
            float sum = 0;
            for (int ky = ty == 1 ? 0 : ty; ky <= (ty == 1 ? 2 : ty); ky++) {
                for (int kx = tx == 1 ? 0 : tx; kx <= (tx == 1 ? 2 : tx); kx++) {
                    sum += w[(ky * 3 + kx) * plane + at];
                }
            }
            folded[index] = sum;
        }
    }

    public static void foldWeightsGradient(float[] dFolded, float[] dW, int plane, int begin, int count) {
        for (@Parallel int item = 0; item < count; item++) {
            int index = begin + item; // (ky·3 + kx)·plane + at
            int at = index % plane;
            int kx = index / plane % 3;
            int ky = index / (plane * 3);
            float sum = 0;
            for (int ty = Math.min(ky, 1); ty <= Math.max(ky, 1); ty++) {
                for (int tx = Math.min(kx, 1); tx <= Math.max(kx, 1); tx++) {
                    sum += dFolded[(ty * 3 + tx) * plane + at];
                }
            }
            dW[index] += sum;
        }
    }
}
