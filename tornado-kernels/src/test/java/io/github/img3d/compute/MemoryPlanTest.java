package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Ints;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatSize;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryPlanTest {

    private final Floats a = Floats.planned("a", 10);
    private final Floats b = Floats.planned("b", 10);
    private final Floats c = Floats.planned("c", 7);

    @Test
    void buffersThatMeetInALaunchHaveArraysOfTheirOwn() {
        var sum = Floats.planned("sum", 1);

        var plan = bind(new LossLaunch.Total(a, sum, 10, 1f));

        assertNotSame(a.array(), sum.array());
        assertEquals(44, plan.bytes());
    }

    @Test
    void aBufferTakesTheArrayOfOneThatIsNoLongerUsed() {
        var plan = bind(fill(a), fill(b), fill(a), fill(c), fill(b));

        assertSame(a.array(), c.array());
        assertEquals(80, plan.bytes());
    }

    @Test
    void aBufferUsedAgainLaterKeepsItsArrayBetween() {
        bind(fill(a), fill(b), fill(c), fill(a));

        assertNotSame(a.array(), b.array());
        assertNotSame(a.array(), c.array());
        assertSame(b.array(), c.array());
    }

    @Test
    void aLaterGreaterBufferWidensTheArrayOfBoth() {
        var great = Floats.planned("great", 100);

        var plan = bind(fill(c), fill(great));

        assertSame(c.array(), great.array());
        assertEquals(400, plan.bytes());
    }

    @Test
    void intsShareWithIntsButNotWithFloats() {
        var size = new SplatSize(1, 2, 3, 1, 1, 1);

        var plan = bind(bin(size), fill(a), bin(size));

        assertEquals(4 * (6 + 4 + 6) + 40, plan.bytes());
    }

    @Test
    void boundBuffersKeepTheirArraysAndAreNoPartOfThePlan() {
        float[] weights = new float[10];
        var bound = Floats.of("w", weights);

        var plan = bind(fill(a), fill(bound), fill(a));

        assertSame(weights, bound.array());
        assertEquals(40, plan.bytes());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void arraysAreSharedOnlyByBuffersWhoseLivesAreApart(long seed) {
        var random = new SplittableRandom(seed);
        var buffers = IntStream.range(0, 12)
                .mapToObj(i -> Floats.planned("b" + i, 1 + random.nextInt(50)))
                .toList();
        List<Launch> launches = Stream.generate(() -> random)
                .limit(25)
                .map(r -> fill(buffers.get(r.nextInt(12))))
                .toList();

        var plan = bind(launches.toArray(Launch[]::new));

        assertEquals(allocated(buffers), plan.bytes());
        for (Floats one : buffers) {
            for (Floats other : buffers) {
                assertTrue(
                        one == other
                                || !one.isBound()
                                || !other.isBound()
                                || one.array() != other.array()
                                || apart(one, other, launches),
                        () -> one + " and " + other);
            }
        }
    }

    private static boolean apart(Floats one, Floats other, List<Launch> launches) {
        int[] ones = uses(one, launches);
        int[] others = uses(other, launches);
        return ones[ones.length - 1] < others[0] || others[others.length - 1] < ones[0];
    }

    private static int[] uses(Floats buffer, List<Launch> launches) {
        return IntStream.range(0, launches.size())
                .filter(i -> launches.get(i).buffers().anyMatch(x -> x == buffer))
                .toArray();
    }

    private static long allocated(List<Floats> buffers) {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        buffers.stream().filter(Buffer::isBound).map(Floats::array).forEach(arrays::add);
        return arrays.stream().mapToLong(x -> 4L * x.length).sum();
    }

    private static MemoryPlan bind(Launch... launches) {
        var plan = MemoryPlan.of(List.of(launches), Set.of());
        plan.bind();
        return plan;
    }

    private static Launch bin(SplatSize size) {
        return new ProjectionLaunch.Bin(
                Ints.planned("cells", 6), Ints.planned("starts", 4), Ints.planned("order", 6), size);
    }

    private static Launch fill(Floats x) {
        return new FillLaunch.Fill(x, 1f);
    }
}
