package io.github.img3d.compute;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Programs of a few launches, and the buffers that tests give them. */
public final class Runs {

    private Runs() {}

    /** Runs the launches once and closes the backend. */
    static void run(Backend backend, List<? extends Launch> launches) {
        try (backend) {
            run(backend, launches.toArray(Launch[]::new));
        }
    }

    /** Runs the launches once; every bound buffer is an input, and every bound buffer that is written an output. */
    static void run(Backend backend, Launch... launches) {
        var all = List.of(launches);
        backend.prepare(new Program(all, bound(all.stream().flatMap(Launch::buffers)), outputs(all)))
                .run();
    }

    static List<Floats> outputs(List<? extends Launch> launches) {
        return bound(launches.stream().flatMap(l -> l.writes().stream()));
    }

    private static List<Floats> bound(Stream<Buffer> buffers) {
        return buffers.filter(Buffer::isBound)
                .filter(Floats.class::isInstance)
                .map(Floats.class::cast)
                .distinct()
                .toList();
    }

    /** Returns values in [−1, 1), the same for the same name and size. */
    static Floats random(String name, int size) {
        return Floats.of(name, uniform(new SplittableRandom(name.hashCode() * 31L + size), size, -1, 1));
    }

    static float[] uniform(SplittableRandom random, int size, double from, double to) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(from, to);
        }
        return values;
    }

    public static Floats zeros(String name, int size) {
        return Floats.of(name, new float[size]);
    }

    static double[] doubles(Floats buffer) {
        var values = new double[buffer.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.array()[i];
        }
        return values;
    }
}
