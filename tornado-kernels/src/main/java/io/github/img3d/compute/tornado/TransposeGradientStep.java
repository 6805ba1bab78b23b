package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Buffer;
import io.github.img3d.compute.Floats;
import io.github.img3d.kernel.TransposeKernels;
import java.util.List;

/** Adds the gradient of weights {@code [4,4,out,in]} to that of the folded ones, {@code [9,in,out]}. */
record TransposeGradientStep(Floats dW, Floats dFolded, int in, int out) implements DeviceStep {

    @Override
    public void addTo(Graph graph, String name) {
        graph.tasks()
                .task(
                        name,
                        TransposeKernels::transposeWeightsGradient,
                        dW.array(),
                        dFolded.array(),
                        in,
                        out,
                        0,
                        workItems());
    }

    @Override
    public List<Buffer> reads() {
        return List.of(dW, dFolded);
    }

    @Override
    public List<Buffer> writes() {
        return List.of(dFolded);
    }

    @Override
    public int workItems() {
        return dFolded.size();
    }

    @Override
    public void range(int begin, int count) {
        TransposeKernels.transposeWeightsGradient(dW.array(), dFolded.array(), in, out, begin, count);
    }
}
