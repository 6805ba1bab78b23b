package io.github.img3d.benchmark.kernels;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import java.util.List;
import java.util.SplittableRandom;

/** Programs of one launch, whose buffers hold random numbers. */
final class RandomPrograms {

    private RandomPrograms() {}

    static Floats random(String name, long size) {
        var random = new SplittableRandom(size);
        float[] values = new float[Math.toIntExact(size)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return Floats.of(name, values);
    }

    /** Returns a program in which every input may change from run to run, so that nothing is prepared once and kept. */
    static Program of(Launch launch) {
        return new Program(List.of(launch), floats(launch.reads()), floats(launch.writes()));
    }

    private static List<Floats> floats(List<? extends Buffer> buffers) {
        return buffers.stream().map(Floats.class::cast).toList();
    }
}
