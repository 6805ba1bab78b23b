package io.github.img3d.compute;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A step, recorded once and replayed.
 *
 * @param launches in order of execution
 * @param inputs written by the host before a run; they cross to the device every time
 * @param outputs read by the host after a run; every other bound buffer is state that stays on the device
 */
public record Program(List<Launch> launches, List<Floats> inputs, List<Floats> outputs) {

    public Program {
        launches = List.copyOf(launches);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Bytes that the program needs in all, known before anything is allocated and the same afterwards. */
    public long bytes() {
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        launches.stream()
                .flatMap(Launch::buffers)
                .filter(Buffer::isBound)
                .map(Program::array)
                .forEach(arrays::add);
        long bound =
                arrays.stream().mapToLong(array -> 4L * Array.getLength(array)).sum();
        return bound + MemoryPlan.of(launches).bytes();
    }

    private static Object array(Buffer buffer) {
        return switch (buffer) {
            case Floats floats -> floats.array();
            case Ints ints -> ints.array();
        };
    }
}
