package io.github.img3d.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.furniture.Family;
import java.io.IOException;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitRatiosTest {

    private static final SplitRatios SHARES = SplitRatios.parse("80, 10,10");

    @Test
    void objectsFallAsTheirWeightsSay() {
        var splits = IntStream.range(0, 4000)
                .mapToObj(i -> SHARES.of("seat-1-" + i, 1))
                .toList();

        assertThat(splits.stream().filter(Split.TRAIN::equals).count() / 4000.0).isCloseTo(0.8, Offset.offset(0.03));
        assertThat(splits.stream().filter(Split.TEST::equals).count() / 4000.0).isCloseTo(0.1, Offset.offset(0.02));
    }

    @Test
    void anotherSeedDividesOtherwise() {
        assertThat(IntStream.range(0, 100).filter(i -> SHARES.of("chair " + i, 1) != SHARES.of("chair " + i, 2)))
                .hasSizeGreaterThan(10);
    }

    @Test
    void copiesStayWithTheirOriginal() throws IOException {
        var copies = new Stretched(new Procedural(Family.SEATS, 20, 5), 4, 5);
        for (int number = 0; number < copies.size(); number++) {
            var original = copies.mesh(number / 4 * 4);
            var copy = copies.mesh(number);

            assertThat(copy.original()).isEqualTo(original.name());
            assertThat(SHARES.of(copy.original(), 1)).isEqualTo(SHARES.of(original.original(), 1));
        }
    }

    @Test
    void aWeightOfNothingGetsNothing() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> SplitRatios.UNDIVIDED.of("chair " + i, 3)))
                .containsOnly(Split.TRAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "80,20", "80,10,10,0", "-80,10,10", "a,b,c", "0,0,0", "80;10;10", "9999999,1,1"})
    void whatIsNoSplitIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> SplitRatios.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("split ")
                .hasMessageContaining("expected");
    }
}
