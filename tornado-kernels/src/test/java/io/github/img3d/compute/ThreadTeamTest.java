package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.compute.launch.Work;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ThreadTeamTest {

    @ParameterizedTest
    @CsvSource({"1,0", "1,7", "2,0", "2,1", "2,2", "2,1001", "3,17", "5,4", "5,100000"})
    void everyItemRunsOnce(int threads, int items) {
        var runs = new AtomicIntegerArray(items);
        try (var team = new ThreadTeam(threads)) {
            team.run(work(items, runs::incrementAndGet));
        }
        for (int i = 0; i < items; i++) {
            assertEquals(1, runs.get(i), "item " + i);
        }
    }

    @Test
    void whatOneWorkWritesTheNextReads() {
        int items = 33;
        int[][] values = new int[2][items];
        try (var team = new ThreadTeam(3)) {
            for (int round = 0; round < 500; round++) {
                int[] from = values[round % 2];
                int[] to = values[(round + 1) % 2];
                team.run(work(items, i -> to[i] = from[items - 1 - i] + 1));
            }
        }
        assertArrayEquals(IntStream.generate(() -> 500).limit(items).toArray(), values[0]);
    }

    @Test
    void sleepingHelpersWakeForTheNextWork() throws InterruptedException {
        var runs = new AtomicIntegerArray(64);
        try (var team = new ThreadTeam(2)) {
            for (int round = 0; round < 5; round++) {
                Thread.sleep(Duration.ofMillis(20));
                team.run(work(64, runs::incrementAndGet));
            }
        }
        assertEquals(5, runs.get(63));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatASliceThrowsReachesTheCallerAndTheTeamGoesOn(int threads) {
        var thrown = new IllegalStateException("item 40");
        var runs = new AtomicIntegerArray(64);
        try (var team = new ThreadTeam(threads)) {
            for (int round = 0; round < 50; round++) {
                var caught = assertThrows(
                        IllegalStateException.class,
                        () -> team.run(work(64, i -> {
                            if (i == 40) {
                                throw thrown;
                            }
                        })));
                assertSame(thrown, caught);
            }
            team.run(work(64, runs::incrementAndGet));
        }
        assertEquals(1, runs.get(63));
    }

    @Test
    void anErrorInAHelperReachesTheCaller() {
        var caller = Thread.currentThread();
        try (var team = new ThreadTeam(2)) {
            var caught = assertThrows(
                    StackOverflowError.class,
                    () -> team.run(work(64, i -> {
                        if (Thread.currentThread() != caller) {
                            throw new StackOverflowError("in a helper");
                        }
                        pause();
                    })));
            assertEquals("in a helper", caught.getMessage());
        }
    }

    @Test
    void twoCallersTakeTurns() throws InterruptedException {
        var runs = new AtomicIntegerArray(100);
        var failure = new AtomicReference<Throwable>();
        try (var team = new ThreadTeam(2)) {
            Runnable caller = () -> {
                for (int round = 0; round < 200; round++) {
                    team.run(work(100, runs::incrementAndGet));
                }
            };
            var other = Thread.ofPlatform()
                    .uncaughtExceptionHandler((t, e) -> failure.set(e))
                    .start(caller);
            caller.run();
            other.join();
        }
        assertSame(null, failure.get());
        for (int i = 0; i < 100; i++) {
            assertEquals(400, runs.get(i), "item " + i);
        }
    }

    @Test
    void itemsUpToTheGreatestNumberDoNotOverflow() {
        try (var team = new ThreadTeam(3)) {
            assertDoesNotThrow(() -> team.run(new Work() {
                @Override
                public int workItems() {
                    return Integer.MAX_VALUE;
                }

                @Override
                public void range(int begin, int count) {
                    if (begin < 0 || count < 1 || begin + count - 1 < 0) {
                        throw new IllegalArgumentException(begin + ", " + count);
                    }
                }
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aClosedTeamRefusesWork(int threads) {
        var team = new ThreadTeam(threads);
        team.close();
        team.close();
        assertThrows(IllegalStateException.class, () -> team.run(work(2, i -> {})));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void refusesFewerThanOneThread(int threads) {
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(threads));
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Work work(int items, IntConsumer item) {
        return new Work() {
            @Override
            public int workItems() {
                return items;
            }

            @Override
            public void range(int begin, int count) {
                for (int i = begin; i < begin + count; i++) {
                    item.accept(i);
                }
            }
        };
    }
}
