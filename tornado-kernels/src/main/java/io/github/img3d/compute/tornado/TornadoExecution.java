package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Buffer;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Ints;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;

/** A task graph on its device. */
final class TornadoExecution implements Execution {

    private final String device;
    private final TornadoExecutionPlan plan;
    private TornadoExecutionResult last;

    TornadoExecution(String device, TornadoExecutionPlan plan) {
        this.device = device;
        this.plan = plan;
    }

    @Override
    public void run() {
        last = Failures.translated(device, plan::execute);
    }

    /** Before the first run the host's arrays are the only ones. */
    @Override
    public void fetch(Collection<Floats> state) {
        if (last != null) {
            Failures.translated(device, () -> last.transferToHost(arrays(state).toArray()));
        }
    }

    @Override
    public void close() {
        plan.freeDeviceMemory();
    }

    /** The buffers' arrays, each once. */
    static Set<Object> arrays(Collection<? extends Buffer> buffers) {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        buffers.forEach(buffer -> arrays.add(
                switch (buffer) {
                    case Floats floats -> floats.array();
                    case Ints ints -> ints.array();
                }));
        return arrays;
    }
}
