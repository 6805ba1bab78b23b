package io.github.img3d.compute;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import java.util.List;

/**
 * A list of launches, recorded once and replayed.
 *
 * @param launches in order of execution
 * @param inputs buffers that the host writes before a run; they cross to the device every time
 * @param outputs buffers that the host reads after a run; every other bound buffer stays on the device, as state where
 *     launches write it, else as a constant
 */
public record Program(List<Launch> launches, List<Floats> inputs, List<Floats> outputs) {

    public Program {
        launches = List.copyOf(launches);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Returns whether {@code buffer} holds the same values in every run. */
    public boolean isConstant(Buffer buffer) {
        return buffer.isBound()
                && !inputs.contains(buffer)
                && launches.stream().noneMatch(launch -> launch.writes().contains(buffer));
    }
}
