package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Buffer;
import io.github.img3d.compute.Floats;
import io.github.img3d.kernel.TransposeKernels;
import java.util.List;

/** {@code folded [9,in,out]} as weights {@code [4,4,out,in]} of the convolution whose transpose is the up-convolution. */
record TransposeStep(Floats folded, Floats w, int in, int out) implements DeviceStep {

    @Override
    public void addTo(Graph graph, String name) {
        graph.tasks()
                .task(name, TransposeKernels::transposeWeights, folded.array(), w.array(), in, out, 0, workItems());
    }

    @Override
    public List<Buffer> reads() {
        return List.of(folded);
    }

    @Override
    public List<Buffer> writes() {
        return List.of(w);
    }

    @Override
    public int workItems() {
        return w.size();
    }

    @Override
    public void range(int begin, int count) {
        TransposeKernels.transposeWeights(folded.array(), w.array(), in, out, begin, count);
    }
}
