package io.github.img3d.train.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.image.Picture;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AugmentationTest {

    private static final int SIDE = 64;

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("backdrop", Backdrop::draw),
                kind("blur", Blur::draw),
                kind("fringe", Fringe::draw),
                kind("jpeg", Jpeg::draw),
                kind("noise", Noise::draw),
                kind("placement", Reframing::draw),
                kind("shadow", Shadow::draw));
    }

    private static Arguments kind(String name, Function<SplittableRandom, Degradation> draw) {
        return argumentSet(name, draw);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("kinds")
    void everyValueStaysBetweenBlackAndWhite(Function<SplittableRandom, Degradation> draw) {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            var film = Film.of(anything(random));

            var degradation = draw.apply(random);
            degradation.apply(film);

            assertThat(isInRange(film.rgb()) && isInRange(film.alpha()))
                    .as(degradation::toString)
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("kinds")
    void thePictureStaysRecognisable(Function<SplittableRandom, Degradation> draw) {
        var random = new SplittableRandom(2);
        float[] clean = developed(Film.of(disc()));
        for (int i = 0; i < 50; i++) {
            var film = Film.of(disc());
            var degradation = draw.apply(random);

            degradation.apply(film);

            if (!(degradation instanceof Backdrop)) {
                assertThat(difference(clean, developed(film)))
                        .as(degradation::toString)
                        .isLessThan(0.15);
            }
        }
    }

    @Test
    void theSameGeneratorStateMakesTheSamePicture() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(drawn(seed)).isEqualTo(drawn(seed)).isNotEqualTo(drawn(seed + 1));
        }
    }

    @Test
    void onlyItsOwnPlaceInTheBatchIsWritten() {
        float[] batch = new float[3 * SIDE * SIDE + 20];
        Arrays.fill(batch, 7);

        Augmentation.draw(new SplittableRandom(3)).develop(disc(), batch, 10);

        assertThat(Arrays.copyOf(batch, 10)).containsOnly(7);
        assertThat(Arrays.copyOfRange(batch, batch.length - 10, batch.length)).containsOnly(7);
        assertThat(isInRange(Arrays.copyOfRange(batch, 10, batch.length - 10))).isTrue();
    }

    @Test
    void anEmptyPictureStaysWhiteButForAShadow() {
        var nothing = new Picture(SIDE, SIDE, new int[SIDE * SIDE]);
        var random = new SplittableRandom(4);
        for (int i = 0; i < 50; i++) {
            float[] rgb = new float[3 * SIDE * SIDE];
            var augmentation = Augmentation.draw(random);

            augmentation.develop(nothing, rgb, 0);

            if (augmentation.degradations().stream().noneMatch(Shadow.class::isInstance)) {
                assertThat(rgb).containsOnly(1);
            }
        }
    }

    @Test
    void placementInPlaceChangesNothing() {
        var film = Film.of(disc());

        new Reframing(1, 0, 0).apply(film);

        assertThat(developed(film)).containsExactly(developed(Film.of(disc())), Offset.offset(1e-5f));
    }

    @Test
    void placementMovesByPixels() {
        var film = Film.of(disc());

        new Reframing(1, 2, -3).apply(film);

        float[] before = Film.of(disc()).alpha();
        for (int y = 0; y < SIDE - 3; y++) {
            for (int x = 2; x < SIDE; x++) {
                assertThat(film.alpha()[y * SIDE + x]).isCloseTo(before[(y + 3) * SIDE + x - 2], Offset.offset(1e-5f));
            }
        }
    }

    @Test
    void theFinestFileIsThePicture() {
        var film = Film.of(disc());

        new Jpeg(1e-4f).apply(film);

        assertThat(developed(film)).containsExactly(developed(Film.of(disc())), Offset.offset(0.01f));
    }

    @Test
    void noiseIsAsStrongAsItSays() {
        var grey = new Picture(SIDE, SIDE, new int[SIDE * SIDE]);
        Arrays.fill(grey.argb(), 0xFF808080);
        var film = Film.of(grey);

        new Noise(0.03f, 5).apply(film);

        double squares = 0;
        for (float value : film.rgb()) {
            squares += (value - 128 / 255.0) * (value - 128 / 255.0);
        }
        assertThat(Math.sqrt(squares / film.rgb().length)).isCloseTo(0.03, Offset.offset(0.001));
    }

    private static float[] drawn(long seed) {
        float[] rgb = new float[3 * SIDE * SIDE];
        Augmentation.draw(new SplittableRandom(seed)).develop(disc(), rgb, 0);
        return rgb;
    }

    private static Picture disc() {
        int[] argb = new int[SIDE * SIDE];
        for (int p = 0; p < argb.length; p++) {
            double radius = Math.hypot(p % SIDE - 31.5, p / SIDE - 31.5);
            int alpha = (int) Math.clamp(255 * (26 - radius), 0, 255);
            argb[p] = alpha << 24 | (p % 16 < 8 ? 0xB06030 : 0x307050);
        }
        return new Picture(SIDE, SIDE, argb);
    }

    private static Picture anything(SplittableRandom random) {
        return new Picture(
                SIDE,
                SIDE,
                random.ints(SIDE * SIDE)
                        .map(argb -> argb | (argb < 0 ? 255 << 24 : 0))
                        .toArray());
    }

    private static float[] developed(Film film) {
        float[] rgb = new float[film.rgb().length];
        film.overWhite(rgb, 0);
        return rgb;
    }

    private static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static boolean isInRange(float[] values) {
        for (float value : values) {
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return true;
    }
}
