package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private final List<Baseline> baselines = Baseline.of(List.of(
            shape("fits the first", 0.01, 0.09),
            shape("fits both a little", 0.03, 0.04),
            shape("fits the second", 0.08, 0.02)));

    @Test
    void theBestSingleShapeHasTheSmallestMean() {
        assertThat(baselines.get(0).name()).contains("fits both a little");
        assertThat(shape(0)).isCloseTo(0.035, within(1e-12));
    }

    @Test
    void aRandomShapeIsTheMeanOfAll() {
        assertThat(baselines.get(1).name()).contains("of 3");
        assertThat(shape(1)).isCloseTo((0.01 + 0.09 + 0.03 + 0.04 + 0.08 + 0.02) / 6, within(1e-12));
    }

    @Test
    void theNearestShapeIsPickedForEachObject() {
        assertThat(shape(2)).isCloseTo(0.015, within(1e-12));
    }

    private double shape(int baseline) {
        return baselines.get(baseline).over(List.of("one", "two")).shape();
    }

    private static Baseline.Shape shape(String name, double one, double two) {
        return new Baseline.Shape(name, Map.of("one", Examples.scores(one), "two", Examples.scores(two)));
    }
}
