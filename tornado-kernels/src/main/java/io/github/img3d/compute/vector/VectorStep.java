package io.github.img3d.compute.vector;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import java.util.List;
import java.util.function.IntConsumer;

/** A step whose items are coarse: a block of pixels, a panel. */
record VectorStep(List<Buffer> reads, List<Buffer> writes, int workItems, IntConsumer item) implements Step {

    /** A whole launch as one step. */
    static VectorStep of(Launch launch, int items, IntConsumer item) {
        return new VectorStep(launch.reads(), launch.writes(), items, item);
    }

    @Override
    public void range(int begin, int count) {
        for (int i = begin; i < begin + count; i++) {
            item.accept(i);
        }
    }
}
