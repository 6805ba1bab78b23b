package io.github.img3d.compute.vector;

import io.github.img3d.compute.Work;
import java.util.function.IntConsumer;

/** Work whose items are coarse: a block of pixels, a panel. */
record Items(int workItems, IntConsumer item) implements Work {

    @Override
    public void range(int begin, int count) {
        for (int i = begin; i < begin + count; i++) {
            item.accept(i);
        }
    }
}
