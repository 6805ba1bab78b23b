package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.tornado.GpuKernels;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Long sums by the plain kernels, and shared between work items as on a GPU. */
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

    private static Launch bias(int repeats, int size) {
        return new BiasLaunch.BiasGradient(
                Floats.planned("dY", repeats * size), Floats.planned("dBias", size), repeats, size);
    }

    private static List<Step> steps(Launch launch) {
        return new GpuKernels().steps(new Program(List.of(launch), List.of(), List.of()));
    }
}
