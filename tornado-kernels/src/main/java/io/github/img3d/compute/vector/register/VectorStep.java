package io.github.img3d.compute.vector.register;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import java.util.List;
import java.util.function.IntConsumer;

/** A step of coarse items, such as blocks of pixels or panels. */
public record VectorStep(List<Buffer> reads, List<Buffer> writes, int workItems, IntConsumer item) implements Step {

    /** Makes one step of a whole launch. */
    public static VectorStep of(Launch launch, int items, IntConsumer item) {
        return new VectorStep(launch.reads(), launch.writes(), items, item);
    }

    @Override
    public void range(int begin, int count) {
        for (int i = begin; i < begin + count; i++) {
            item.accept(i);
        }
    }
}
