package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Step;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The arrays that cross between host and device, by identity; all others stay on the device.
 *
 * @param inputs sent in every run
 * @param outputs brought back in every run
 * @param state brought back when asked for
 */
record Residence(Set<Object> inputs, Set<Object> outputs, Set<Object> state) {

    /**
     * Finds the arrays that cross. Call this before planned buffers have arrays, because a bound buffer that is changed
     * is state.
     */
    static Residence of(Program program, List<Step> steps) {
        var state = steps.stream()
                .flatMap(step -> step.writes().stream())
                .filter(Buffer::isBound)
                .filter(Floats.class::isInstance)
                .toList();
        return new Residence(arrays(program.inputs()), arrays(program.outputs()), arrays(state));
    }

    /** Returns the buffers' arrays, each once. */
    static Set<Object> arrays(Collection<? extends Buffer> buffers) {
        return copy(buffers.stream().map(Residence::array).toList());
    }

    static Set<Object> written(List<Step> steps) {
        return arrays(steps.stream().flatMap(step -> step.writes().stream()).toList());
    }

    static Set<Object> copy(Collection<Object> arrays) {
        Set<Object> copy = Collections.newSetFromMap(new IdentityHashMap<>());
        copy.addAll(arrays);
        return copy;
    }

    private static Object array(Buffer buffer) {
        return switch (buffer) {
            case Floats floats -> floats.array();
            case Ints ints -> ints.array();
        };
    }
}
