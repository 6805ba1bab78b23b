package io.github.img3d.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxFlowTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "6,1", "2,2", "4,3", "3,4"})
    void noOtherCutIsCheaper(int width, int height) {
        for (int seed = 0; seed < 40; seed++) {
            var graph = Graph.random(width, height, seed);

            assertThat(graph.cost(graph.cut())).as("seed " + seed).isEqualTo(graph.cheapest());
        }
    }

    @ParameterizedTest
    @CsvSource({"150,130", "1,400", "300,2"})
    void aLargeGraphIsCutAsByShortestPaths(int width, int height) {
        var graph = Graph.random(width, height, 1);

        var expected = ShortestPaths.sourceSide(width, height, graph.terminal, graph.capacity);

        assertThat(expected.cardinality()).isBetween(1, width * height - 1);
        assertThat(bits(graph.cut())).isEqualTo(expected);
    }

    private static BitSet bits(boolean[] flags) {
        var bits = new BitSet();
        for (int i = 0; i < flags.length; i++) {
            bits.set(i, flags[i]);
        }
        return bits;
    }

    /** A graph, with the plainest way to find its cheapest cut. */
    private record Graph(int width, int height, int[] terminal, int[] capacity) {

        static Graph random(int width, int height, long seed) {
            var random = new SplittableRandom(seed);
            int[] terminal = random.ints((long) width * height, -20, 21).toArray();
            int[] capacity = new int[width * height * MaxFlow.DIRECTIONS];
            for (int k = 0; k < capacity.length; k++) {
                int x = k / MaxFlow.DIRECTIONS % width + MaxFlow.DX[k % MaxFlow.DIRECTIONS];
                int y = k / MaxFlow.DIRECTIONS / width + MaxFlow.DY[k % MaxFlow.DIRECTIONS];
                capacity[k] = x < 0 || y < 0 || x >= width || y >= height ? 0 : random.nextInt(12);
            }
            return new Graph(width, height, terminal, capacity);
        }

        boolean[] cut() {
            return MaxFlow.sourceSide(width, height, terminal, capacity);
        }

        long cost(boolean[] source) {
            long cost = 0;
            for (int i = 0; i < source.length; i++) {
                cost += source[i] ? Math.max(0, -terminal[i]) : Math.max(0, terminal[i]);
                for (int d = 0; d < MaxFlow.DIRECTIONS; d++) {
                    int edge = capacity[i * MaxFlow.DIRECTIONS + d];
                    int j = i + MaxFlow.DY[d] * width + MaxFlow.DX[d];
                    cost += edge > 0 && source[i] && !source[j] ? edge : 0;
                }
            }
            return cost;
        }

        long cheapest() {
            long least = Long.MAX_VALUE;
            for (int sides = 0; sides < 1 << terminal.length; sides++) {
                boolean[] source = new boolean[terminal.length];
                for (int i = 0; i < source.length; i++) {
                    source[i] = (sides >> i & 1) == 1;
                }
                least = Math.min(least, cost(source));
            }
            return least;
        }
    }
}
