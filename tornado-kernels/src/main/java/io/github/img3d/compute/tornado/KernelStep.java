package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Buffer;
import java.util.List;

/** A part of a launch that is a plain kernel itself; the JVM runs its range, a device its task. */
record KernelStep(List<Buffer> reads, List<Buffer> writes, int workItems, Range range, Task task)
        implements DeviceStep {

    /** Runs the kernel over {@code count} work items from {@code begin} on. */
    interface Range {
        void run(int begin, int count);
    }

    /** Adds the kernel over all work items as a task of that name. */
    interface Task {
        void addTo(Graph graph, String name);
    }

    @Override
    public void range(int begin, int count) {
        range.run(begin, count);
    }

    @Override
    public void addTo(Graph graph, String name) {
        task.addTo(graph, name);
    }
}
