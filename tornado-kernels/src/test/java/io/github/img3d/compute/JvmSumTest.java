package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.tornado.GpuKernels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Long sums by the plain kernels, and by the GPU's, which share them between work items. */
class JvmSumTest {

    private static final Backend PLAIN = JvmBackend.plain(2);
    private static final Backend SHARED = new JvmBackend(2, new GpuKernels());

    @AfterAll
    static void close() {
        PLAIN.close();
        SHARED.close();
    }

    @Nested
    class Plain extends SumContract {

        @Override
        Backend backend() {
            return PLAIN;
        }
    }

    @Nested
    class Shared extends SumContract {

        @Override
        Backend backend() {
            return SHARED;
        }
    }

    @Test
    void oneOfMillionsOfAddendsHasThousandsOfWorkItems() {
        var steps = steps(bias(1 << 20, 2));

        assertEquals(2, steps.size());
        assertTrue(steps.getFirst().workItems() > 4000, () -> steps.getFirst().workItems() + " work items");
    }

    @Test
    void shortOnesAndThoseOfManyWorkItemsStayAsTheyAre() {
        for (Launch launch : List.of(bias(256, 3), bias(300, 1 << 16))) {
            assertEquals(List.of(launch), steps(launch));
        }
    }

    @Test
    void zerosOfSmallSumsComeSixToATaskBeforeAllElse() {
        var program = new ArrayList<Launch>();
        for (int size = 1; size <= 7; size++) {
            var sum = Floats.planned("sum", size);
            program.add(new FillLaunch.Fill(sum, 0));
            program.add(new BiasLaunch.BiasGradient(Floats.planned("dY", size), sum, 1, size));
        }

        var steps = steps(program.toArray(Launch[]::new));

        assertEquals(1 + 1 + 7, steps.size());
        assertEquals(6, steps.getFirst().writes().size());
        assertEquals(7, steps.getFirst().workItems());
    }

    @Test
    void otherValuesLargeBuffersAndZerosThatComeLaterStayWhereTheyAre() {
        var program = new ArrayList<Launch>();
        for (int size = 1; size <= 6; size++) {
            var late = Floats.planned("late", size);
            program.add(new BiasLaunch.BiasGradient(Floats.planned("dY", size), late, 1, size));
            program.add(new FillLaunch.Fill(late, 0));
            program.add(new FillLaunch.Fill(Floats.planned("ones", size), 1));
            program.add(new FillLaunch.Fill(Floats.planned("large", (1 << 20) + 1), 0));
        }

        assertEquals(program, steps(program.toArray(Launch[]::new)));
    }

    private static Launch bias(int repeats, int size) {
        return new BiasLaunch.BiasGradient(
                Floats.planned("dY", repeats * size), Floats.planned("dBias", size), repeats, size);
    }

    private static List<Step> steps(Launch... launches) {
        return new GpuKernels().steps(new Program(List.of(launches), List.of(), List.of()));
    }
}
