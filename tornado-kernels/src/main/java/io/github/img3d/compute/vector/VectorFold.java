package io.github.img3d.compute.vector;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeights;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeightsGradient;
import java.util.List;

/**
 * Folding of an up-convolution's weights and its gradient: each of the kernel's nine planes is a sum of planes, those of
 * a range of rows and one of columns.
 *
 * @param first of the rows, or columns, that make row, or column, t
 * @param last of the same
 */
record VectorFold(int[] first, int[] last) {

    private static final int CHUNK = 1024;
    private static final VectorFold WEIGHTS = new VectorFold(new int[] {0, 0, 2}, new int[] {0, 2, 2});
    private static final VectorFold GRADIENT = new VectorFold(new int[] {0, 1, 1}, new int[] {1, 1, 2});

    static List<Step> weights(FoldWeights launch) {
        return WEIGHTS.steps(launch, launch.w(), launch.folded(), launch.in() * launch.out(), GradientWrite.ASSIGN);
    }

    static List<Step> gradient(FoldWeightsGradient launch, GradientWrite sink) {
        return GRADIENT.steps(launch, launch.dFolded(), launch.dW(), launch.in() * launch.out(), sink);
    }

    /** An item is a chunk of all planes. */
    private List<Step> steps(Launch launch, Floats from, Floats to, int plane, GradientWrite sink) {
        return List.of(VectorStep.of(launch, Math.ceilDiv(plane, CHUNK), i -> {
            int begin = i * CHUNK;
            int count = Math.min(CHUNK, plane - begin);
            float[] sum = Block.own().line(CHUNK);
            for (int t = 0; t < 9; t++) {
                sum(from.array(), plane, begin, t, sum, count);
                sink.row(sum, 0, to.array(), t * plane + begin, count);
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
