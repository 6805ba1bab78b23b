package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.img3d.compute.device.Devices;
import io.github.img3d.compute.launch.ActivationLaunch;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kernels on a device of TornadoVM's, the one that {@code -Dimg3d.device} names or else the first. */
@Tag("tornado")
abstract class TornadoContract {

    private static Accelerator device;

    abstract Kernels kernels();

    private Backend open() {
        return device().open(kernels());
    }

    static Accelerator device() {
        assumeTrue(Devices.hasTornado(), "TornadoVM is not in this JVM");
        if (device == null) {
            String name = System.getProperty("img3d.device", "tornado");
            device = Devices.accelerators().stream()
                    .filter(found -> found.name().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
        return device;
    }

    /** The program has more tasks than one of TornadoVM's graphs holds. */
    @Test
    void aLongProgramKeepsItsStateOverItsGraphsAndRuns() {
        var x = Floats.of("x", 0, 2, 3, 4);
        var first = Floats.of("output of the first graph", new float[4]);
        var last = Floats.of("output of the last graph", new float[4]);
        var early = Floats.of("state of the first graph", 100, 200, 300, 400);
        var late = Floats.of("state of the last graph", 10, 20, 30, 40);
        var launches = new ArrayList<Launch>();
        launches.add(new ActivationLaunch.Relu(x, first));
        launches.add(sum(x, early));
        Floats carried = x;
        for (int i = 0; i < 60; i++) {
            var next = Floats.planned("y" + i, 4);
            launches.add(new FillLaunch.Fill(next, 0));
            launches.add(sum(carried, next));
            carried = next;
        }
        launches.add(new ActivationLaunch.Relu(carried, last));
        launches.add(sum(last, late));

        try (var backend = open()) {
            var execution = backend.prepare(new Program(launches, List.of(x), List.of(first, last)));
            for (int run = 1; run <= 3; run++) {
                x.array()[0] = run;
                execution.run();
                assertArrayEquals(new float[] {run, 2, 3, 4}, first.array());
                assertArrayEquals(new float[] {run, 2, 3, 4}, last.array());
            }
            execution.fetch(List.of(early, late));
        }

        assertArrayEquals(new float[] {106, 206, 309, 412}, early.array());
        assertArrayEquals(new float[] {16, 26, 39, 52}, late.array());
    }

    private static Launch sum(Floats from, Floats to) {
        return new BiasLaunch.BiasGradient(from, to, 1, 4);
    }

    @Nested
    class Network extends BackendContract {

        @Override
        public Backend backend() {
            return open();
        }
    }

    @Nested
    class Loss extends LossContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class RayLoss extends RayLossContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class Splat extends SplatContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class Sum extends SumContract {

        @Override
        Backend backend() {
            return open();
        }
    }

    @Nested
    class Fusion extends FusionContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class Neighbours extends NeighbourContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }
}
