package io.github.img3d.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.image.Picture;
import io.github.img3d.image.Pictures;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects before backgrounds of many colours, or of the object's own colour. */
class ClutterTest {

    private static final int SIDE = 150;

    static Stream<Arguments> cluttered() {
        return Stream.of(
                argumentSet("wall and floor", (IntBinaryOperator) ClutterTest::room),
                argumentSet("wallpaper", (IntBinaryOperator)
                        (x, y) -> (x / 6 + y / 9) % 2 == 0 ? 0xFF6080B0 : 0xFFE8E4D8),
                argumentSet("leaves", leaves()));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cluttered")
    void objectIsFoundBeforeManyColours(IntBinaryOperator background) throws NoObjectException {
        var cutOut = CutOut.of(Pictures.solidChair(SIDE, 0xFFB03020, background));

        assertThat(Pictures.overlapWithSolidChair(cutOut)).isGreaterThan(0.93);
    }

    @Test
    void largePictureIsCutLikeASmallOne() throws NoObjectException {
        var cutOut = CutOut.of(Pictures.solidChair(1200, 0xFFB03020, (x, y) -> room(x * SIDE / 1200, y * SIDE / 1200)));

        assertThat(Pictures.overlapWithSolidChair(cutOut)).isGreaterThan(0.93);
    }

    @Test
    void edgeOfALargeCutIsSoft() throws NoObjectException {
        var cutOut = CutOut.of(Pictures.solidChair(1200, 0xFFB03020, (x, y) -> room(x * SIDE / 1200, y * SIDE / 1200)));

        assertThat(Arrays.stream(cutOut.argb()).map(argb -> argb >>> 24)).anyMatch(alpha -> alpha > 60 && alpha < 190);
    }

    /** The object's lit side is as white as what is behind it, and open to it. */
    @Test
    void whiteSideOfAWhiteObjectIsFoundBeforeWhite() throws NoObjectException {
        IntBinaryOperator shades = (x, y) -> {
            int shade = Math.min(255, 205 + 60 * x / SIDE);
            return 0xFF000000 | shade * 0x010101;
        };
        var picture = Pictures.of(
                SIDE,
                SIDE,
                (x, y) -> Pictures.isSolidChair(10.0 * x / SIDE, 10.0 * y / SIDE)
                        ? shades.applyAsInt(x, y)
                        : Pictures.WHITE);
        var keyed = Silhouette.of(picture, Background.of(picture).orElseThrow());

        assertThat(keyed.doubt()).isGreaterThan(0.02);
        assertThat(Pictures.overlapWithSolidChair(CutOut.of(picture))).isGreaterThan(0.9);
    }

    @Test
    void samePictureIsCutTheSameEachTime() throws NoObjectException {
        var picture = Pictures.solidChair(SIDE, 0xFFB03020, leaves());

        assertThat(CutOut.of(picture).argb()).isEqualTo(CutOut.of(picture).argb());
    }

    static Stream<Arguments> withoutObject() {
        var random = new SplittableRandom(5);
        return Stream.of(
                argumentSet("one row of many colours", Pictures.of(20_000, 1, (x, y) -> random.nextInt() | 0xFF << 24)),
                argumentSet("one column of many colours", Pictures.of(1, 300, (x, y) -> random.nextInt() | 0xFF << 24)),
                argumentSet("stripes", Pictures.of(90, 90, (x, y) -> x / 9 % 2 == 0 ? 0xFF204060 : 0xFFE0D0A0)),
                argumentSet("a floor alone", Pictures.of(SIDE, SIDE, ClutterTest::room)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("withoutObject")
    void aPictureWithoutAnObjectIsRefusedInOneLineThatSaysWhatToDo(Picture picture) {
        assertThatExceptionOfType(NoObjectException.class)
                .isThrownBy(() -> CutOut.of(picture))
                .withMessageContaining("make the background transparent or plain")
                .withMessageContaining("`maskModel`")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private static int room(int x, int y) {
        int grain = Math.floorMod(x * 31 + y * 17 + x * y, 9);
        return 0xFF000000 | (y < 95 ? 0xC8C0B0 : x / 18 % 2 == 0 ? 0x70502E : 0x7A5833) + grain * 0x010101;
    }

    private static IntBinaryOperator leaves() {
        return (x, y) -> {
            double wave = Math.sin(x * 0.21 + Math.sin(y * 0.13) * 3) + Math.sin(y * 0.17 + x * 0.05);
            int green = (int) (110 + 45 * wave);
            return 0xFF000000 | green / 3 << 16 | green << 8 | green / 4;
        };
    }
}
