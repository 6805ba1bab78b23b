package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.launch.ActivationLaunch.Relu;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch.Total;
import io.github.img3d.compute.launch.Step;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchScheduleTest {

    private final Floats weights = Floats.of("weights", -1, 2, 3);
    private final Floats input = Floats.of("input", 4, -5, 6);
    private final Floats positive = Floats.planned("positive", 3);
    private final Floats other = Floats.planned("other", 3);
    private final Floats result = Floats.of("result", 0);

    @Test
    void whatNobodyReadsIsLeftOut() {
        var needed = new Relu(input, positive);
        var taken = new Total(positive, result, 3, 1);

        var schedule = schedule(needed, new Relu(positive, other), taken, new Fill(other, 1));

        assertEquals(List.of(needed, taken), schedule.each());
    }

    @Test
    void whatReadsConstantsOnlyIsDoneOnce() {
        var first = new Relu(weights, positive);
        var second = new Relu(positive, other);
        var taken = new Total(other, result, 3, 1);

        var schedule = schedule(first, second, taken);

        assertEquals(List.of(first, second), schedule.once());
        assertEquals(List.of(taken), schedule.each());
    }

    @Test
    void whatOnlyADeviceCanDoIsDoneInEveryRun() {
        var first = new OnDeviceOnly(new Relu(weights, positive));
        var taken = new Total(positive, result, 3, 1);

        assertEquals(List.of(first, taken), schedule(first, taken).each());
    }

    private record OnDeviceOnly(Launch launch) implements Step {

        @Override
        public boolean isForHosts() {
            return false;
        }

        @Override
        public List<Buffer> reads() {
            return launch.reads();
        }

        @Override
        public List<Buffer> writes() {
            return launch.writes();
        }

        @Override
        public int workItems() {
            return launch.workItems();
        }

        @Override
        public void range(int begin, int count) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatAStepChangesIsNoConstant() {
        var reading = new Relu(weights, positive);
        var taken = new Total(positive, result, 3, 1);
        var changing = new Fill(weights, 1);

        var schedule = schedule(reading, taken, changing);

        assertEquals(List.of(reading, changing, taken), schedule.each());
    }

    @Test
    void aBufferWithTwoWritersIsNoConstant() {
        var zero = new Fill(positive, 0);
        var sum = new BiasLaunch.BiasGradient(weights, positive, 1, 3);
        var taken = new Total(positive, result, 3, 1);

        assertEquals(List.of(zero, sum, taken), schedule(zero, sum, taken).each());
    }

    @Test
    void whatChangesOnlyStateIsDoneAsSoonAsItCanBe() {
        var gradient = new Relu(input, positive);
        var lastUse = new BiasLaunch.BiasGradient(weights, other, 1, 3);
        var after = new Total(other, result, 3, 1);
        var update = new BiasLaunch.BiasGradient(positive, weights, 1, 3);

        var zero = new Fill(other, 0);
        var schedule = schedule(gradient, zero, lastUse, after, update);

        assertEquals(List.of(gradient, zero, lastUse, update, after), schedule.each());
    }

    @Test
    void constantResultsKeepTheirArraysThroughAllRuns() {
        try (var backend = JvmBackend.plain(1)) {
            var program = new Program(
                    List.of(
                            new Relu(weights, positive),
                            new Relu(input, other),
                            new Total(other, result, 3, 1),
                            new Total(positive, result, 3, 1)),
                    List.of(input),
                    List.of(result));

            var execution = backend.prepare(program);
            execution.run();
            execution.run();

            assertEquals(5, result.array()[0]);
            assertNotSame(positive.array(), other.array());
        }
    }

    @Test
    void bytesAreKnownBeforeTheyAreAllocatedAndTheSameAfterwards() {
        var program = new Program(
                List.of(
                        new Relu(weights, positive),
                        new Relu(positive, other),
                        new Relu(input, positive),
                        new Total(other, result, 3, 1),
                        new Total(positive, result, 3, 1)),
                List.of(input),
                List.of(result));
        try (var backend = JvmBackend.plain(1)) {
            long before = backend.bytes(program);
            backend.prepare(program);

            assertEquals(allocated(weights, input, positive, other, result), before);
            assertEquals(before, backend.bytes(program));
            assertTrue(before > 0);
        }
    }

    private LaunchSchedule schedule(Step... steps) {
        return LaunchSchedule.of(List.of(steps), List.of(input));
    }

    private static long allocated(Floats... buffers) {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        List.of(buffers).forEach(b -> arrays.add(b.array()));
        return arrays.stream().mapToLong(x -> 4L * x.length).sum();
    }
}
