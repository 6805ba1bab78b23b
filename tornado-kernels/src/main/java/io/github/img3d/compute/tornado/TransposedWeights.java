package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.TransposeKernels;
import java.util.List;

/**
 * The weights {@code [4,4,out,in]} of the convolution whose transpose is an up-convolution with folded weights {@code
 * [9,in,out]}.
 */
final class TransposedWeights {

    private TransposedWeights() {}

    /** Returns the step that assigns w. */
    static Step of(Floats folded, Floats w, int in, int out) {
        return new KernelStep(
                List.of(folded),
                List.of(w),
                w.size(),
                (begin, count) -> TransposeKernels.transposeWeights(folded.array(), w.array(), in, out, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                TransposeKernels::transposeWeights,
                                folded.array(),
                                w.array(),
                                in,
                                out,
                                0,
                                w.size()));
    }

    /** Returns the step that adds to dFolded. */
    static Step gradient(Floats dW, Floats dFolded, int in, int out) {
        return new KernelStep(
                List.of(dW, dFolded),
                List.of(dFolded),
                dFolded.size(),
                (begin, count) ->
                        TransposeKernels.transposeWeightsGradient(dW.array(), dFolded.array(), in, out, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                TransposeKernels::transposeWeightsGradient,
                                dW.array(),
                                dFolded.array(),
                                in,
                                out,
                                0,
                                dFolded.size()));
    }
}
