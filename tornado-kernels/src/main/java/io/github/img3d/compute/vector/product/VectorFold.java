package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeights;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeightsGradient;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/**
 * Folding of an up-convolution's weights, and its gradient. Each of the kernel's nine planes is a sum of the planes in
 * a range of rows and of columns.
 *
 * @param first the first row (or column) that is summed into row (or column) t
 * @param last the last such row or column
 */
public record VectorFold(int[] first, int[] last) {

    private static final int CHUNK = 1024;
    private static final VectorFold WEIGHTS = new VectorFold(new int[] {0, 0, 2}, new int[] {0, 2, 2});
    private static final VectorFold GRADIENT = new VectorFold(new int[] {0, 1, 1}, new int[] {1, 1, 2});

    public static List<Step> weights(FoldWeights launch) {
        return WEIGHTS.steps(launch, launch.w(), launch.folded(), launch.in() * launch.out(), GradientWrite.ASSIGN);
    }

    public static List<Step> gradient(FoldWeightsGradient launch, GradientWrite write) {
        return GRADIENT.steps(launch, launch.dFolded(), launch.dW(), launch.in() * launch.out(), write);
    }

    /** Returns the steps; an item is a chunk of all planes. */
    private List<Step> steps(Launch launch, Floats from, Floats to, int plane, GradientWrite write) {
        return List.of(VectorStep.of(launch, Math.ceilDiv(plane, CHUNK), i -> {
            int begin = i * CHUNK;
            int count = Math.min(CHUNK, plane - begin);
            float[] sum = ThreadBuffers.own().line(CHUNK);
            for (int t = 0; t < 9; t++) {
                sum(from.array(), plane, begin, t, sum, count);
                write.row(sum, 0, to.array(), t * plane + begin, count);
            }
        }));
    }

    private void sum(float[] from, int plane, int begin, int t, float[] sum, int count) {
        int start = 3 * first[t / 3] + first[t % 3];
        System.arraycopy(from, start * plane + begin, sum, 0, count);
        for (int y = first[t / 3]; y <= last[t / 3]; y++) {
            for (int x = first[t % 3]; x <= last[t % 3]; x++) {
                if (3 * y + x != start) {
                    Rows.add(from, (3 * y + x) * plane + begin, sum, 0, count);
                }
            }
        }
    }
}
