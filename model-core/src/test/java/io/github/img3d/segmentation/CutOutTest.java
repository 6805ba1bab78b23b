package io.github.img3d.segmentation;

import static io.github.img3d.image.Pictures.WHITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.image.Pictures;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutOutTest {

    static Stream<Arguments> backgrounds() {
        return Stream.of(
                argumentSet("white", (IntBinaryOperator) (x, y) -> WHITE),
                argumentSet("black", (IntBinaryOperator) (x, y) -> 0xFF000000),
                argumentSet("green", (IntBinaryOperator) (x, y) -> 0xFF00C040),
                argumentSet("grey with grain", Pictures.grainy(190)),
                argumentSet("lit from the left", (IntBinaryOperator) (x, y) -> 0xFF000000 | (240 - x / 4) * 0x010101));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("backgrounds")
    void plainBackgroundIsTakenAway(IntBinaryOperator background) throws NoObjectException {
        var cutOut = CutOut.of(Pictures.chair(211, background));

        assertThat(overlap(cutOut)).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 40, 64, 333})
    void everySizeWorks(int side) throws NoObjectException {
        assertThat(overlap(CutOut.of(Pictures.chair(side, (x, y) -> WHITE)))).isEqualTo(1);
    }

    @Test
    void holesAreOpenedAndSpecksDropped() throws NoObjectException {
        var picture = Pictures.of(100, 100, (x, y) -> {
            boolean frame = x >= 20 && x < 80 && y >= 20 && y < 80;
            boolean hole = x >= 40 && x < 60 && y >= 40 && y < 60;
            boolean speck = x == 5 && y == 5;
            boolean apart = x >= 84 && x < 90 && y >= 40 && y < 60;
            return frame && !hole || speck || apart ? Pictures.BROWN : WHITE;
        });

        var cutOut = CutOut.of(picture);

        assertThat(cutOut.alpha(50, 50)).as("hole").isZero();
        assertThat(cutOut.alpha(5, 5)).as("speck").isZero();
        assertThat(cutOut.alpha(87, 50)).as("a separate part").isEqualTo(255);
        assertThat(cutOut.alpha(30, 30)).as("inside").isEqualTo(255);
        assertThat(cutOut.alpha(20, 50)).as("sharp edge").isEqualTo(255);
    }

    @Test
    void mixedColoursAtTheEdgeAreHalfTransparent() throws NoObjectException {
        var picture = Pictures.of(
                60, 60, (x, y) -> y < 20 || y >= 40 || x < 20 || x > 40 ? WHITE : x == 20 ? 0xFF808080 : 0xFF000000);

        assertThat(CutOut.of(picture).alpha(20, 30)).isBetween(90, 165);
        assertThat(CutOut.of(picture).alpha(21, 30)).isEqualTo(255);
    }

    @Test
    void thinLegsStaySolid() throws NoObjectException {
        var picture = Pictures.of(
                60,
                60,
                (x, y) -> y >= 20 && y < 30 && x >= 10 && x < 50 || x == 30 && y >= 30 && y < 55 ? 0xFF000000 : WHITE);

        assertThat(CutOut.of(picture).alpha(30, 50)).isGreaterThanOrEqualTo(128);
    }

    @Test
    void objectMayTouchTheBottom() throws NoObjectException {
        var picture = Pictures.of(90, 70, (x, y) -> x >= 20 && x < 60 && y >= 30 ? Pictures.BROWN : WHITE);

        assertThat(CutOut.of(picture).alpha(40, 69)).isEqualTo(255);
    }

    @Test
    void transparencyIsKeptAsItIs() throws NoObjectException {
        var picture = Pictures.chair(50, (x, y) -> 0x00FFFFFF);

        assertThat(CutOut.of(picture)).isSameAs(picture);
    }

    @Test
    void aSpeckInACornerDoesNotChangeTheFrameOfACutOut() throws NoObjectException {
        var chair = Pictures.chair(200, (x, y) -> 0);
        var specked = Pictures.chair(200, (x, y) -> x < 3 && y < 4 ? Pictures.BROWN : x < 4 && y < 5 ? 0x608B5A2B : 0);

        assertThat(Framing.square(CutOut.of(specked), 64).argb())
                .isEqualTo(Framing.square(CutOut.of(chair), 64).argb());
    }

    @Test
    void aSpeckOfAMaskDoesNotChangeTheFrame() throws NoObjectException {
        var picture = Pictures.chair(200, (x, y) -> WHITE);
        int[] cover = new int[picture.argb().length];
        for (int i = 0; i < cover.length; i++) {
            cover[i] = picture.argb()[i] == WHITE ? 0 : 255;
        }
        int[] specked = cover.clone();
        specked[3 * 200 + 197] = 255;

        assertThat(Framing.square(CutOut.of(picture, _ -> specked), 64).argb())
                .isEqualTo(Framing.square(CutOut.of(picture, _ -> cover), 64).argb());
    }

    @Test
    void aPartJoinedByAFaintOneIsNoSpeck() throws NoObjectException {
        var picture = Pictures.chair(200, (x, y) -> x == 44 && y >= 180 ? y < 190 ? 0x40000000 : 0xFF000000 : 0);

        assertThat(CutOut.of(picture)).isSameAs(picture);
    }

    @Test
    void aFewTransparentPixelsAreNoCutOut() throws NoObjectException {
        var picture = Pictures.chair(100, (x, y) -> x + y == 0 ? 0 : WHITE);

        assertThat(overlap(CutOut.of(picture))).isGreaterThan(0.99);
    }

    static Stream<Arguments> withoutObject() {
        var random = new SplittableRandom(3);
        return Stream.of(
                argumentSet("one pixel", Pictures.of(1, 1, (x, y) -> WHITE), "only 0 of its 1×1 pixels"),
                argumentSet("one transparent pixel", Pictures.of(1, 1, (x, y) -> 0), "all but 0 of its 1×1"),
                argumentSet("one row", Pictures.of(9, 1, (x, y) -> WHITE), "only 0 of its 9×1"),
                argumentSet("one colour", Pictures.of(70, 50, (x, y) -> 0xFF336699), "only 0 of its 70×50"),
                argumentSet("all transparent", Pictures.of(70, 50, (x, y) -> 0), "all but 0 of its 70×50"),
                argumentSet(
                        "a dot", Pictures.of(100, 100, (x, y) -> x == 50 && y == 50 ? 0xFF000000 : WHITE), "only 1 "),
                argumentSet("noise", Pictures.of(64, 64, (x, y) -> random.nextInt() | 0xFF << 24), ""),
                argumentSet(
                        "checks", Pictures.of(64, 64, (x, y) -> (x / 8 + y / 8) % 2 == 0 ? WHITE : 0xFF000000), ""));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("withoutObject")
    void aRefusalSaysWhyThereIsNoObject(Picture picture, String start) {
        assertThatExceptionOfType(NoObjectException.class)
                .isThrownBy(() -> CutOut.of(picture))
                .withMessageStartingWith(start)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void fourMillionPixelsAreCutInSeconds() {
        assertThatNoException().isThrownBy(() -> Framing.square(CutOut.of(Pictures.chair(2000, (x, y) -> WHITE)), 64));
    }

    /** Returns the intersection over union with the drawn chair. */
    private static double overlap(Picture cutOut) {
        int both = 0;
        int either = 0;
        for (int y = 0; y < cutOut.height(); y++) {
            for (int x = 0; x < cutOut.width(); x++) {
                boolean drawn = Pictures.isChair(10.0 * x / cutOut.width(), 10.0 * y / cutOut.height());
                boolean found = cutOut.alpha(x, y) >= 128;
                both += drawn && found ? 1 : 0;
                either += drawn || found ? 1 : 0;
            }
        }
        return (double) both / either;
    }
}
