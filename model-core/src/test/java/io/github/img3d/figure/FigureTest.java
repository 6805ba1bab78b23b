package io.github.img3d.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.image.Picture;
import io.github.img3d.view.Views;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    private static final int CARD = 0xFFFFFFFF;

    @TempDir
    Path folder;

    @Test
    void sameFigureGivesSameBytes() throws IOException {
        figure(32, 2000).write(folder.resolve("a.png"));
        figure(32, 2000).write(folder.resolve("b.png"));

        assertThat(folder.resolve("a.png")).hasSameBinaryContentAs(folder.resolve("b.png"));
        var image = ImageIO.read(folder.resolve("a.png").toFile());
        assertThat(image.getWidth()).isEqualTo(Figure.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Figure.HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 200})
    void anySizeOfViewsAndPictureIsDrawn(int side) {
        var drawn = figure(side, side * side).draw();

        assertThat(Arrays.stream(drawn.argb())).allMatch(argb -> argb >>> 24 == 255);
    }

    @Test
    void emptyCloudLeavesItsPanelsEmpty() {
        var drawn = figure(8, 0).draw();

        assertThat(drawn.argb()[300 * Figure.WIDTH + 960]).isEqualTo(CARD);
        assertThat(figure(8, 20_000).draw().argb()[280 * Figure.WIDTH + 960]).isNotEqualTo(CARD);
    }

    @Test
    void viewsThatShowNothingAreDrawnToo() {
        float[] none = new float[32 * 16];
        Arrays.fill(none, -90);

        var drawn =
                new Figure(new Picture(1, 1, new int[1]), new Views(4, 4, none), new PointCloud(new float[0])).draw();

        assertThat(drawn.argb()[200 * Figure.WIDTH + 400]).isEqualTo(CARD);
    }

    @Test
    void refusesViewsThatAreNotSquare() {
        var picture = new Picture(1, 1, new int[1]);
        var cloud = new PointCloud(new float[0]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(picture, new Views(2, 3, new float[6 * 32]), cloud))
                .withMessage("views of 3×2 pixels, expected square ones");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(picture, new Views(0, 0, new float[0]), cloud));
    }

    @Test
    void cloudsAndViewsAreDrawnInTheirColours() {
        assertThat(columns(coloured(40, 20_000), 824, 1072).allMatch(FigureTest::isRedOrGrey))
                .isTrue();
        assertThat(columns(figure(40, 20_000), 824, 1072).allMatch(FigureTest::isRedOrGrey))
                .isFalse();
        assertThat(columns(coloured(40, 0), 356, 788)).contains(0xFFFF0000);
        assertThat(columns(figure(40, 0), 356, 788)).doesNotContain(0xFFFF0000);
    }

    private static boolean isRedOrGrey(int argb) {
        return (argb >> 8 & 255) == (argb & 255);
    }

    /** Returns the pixels of panels, without the labels above. */
    private static IntStream columns(Figure figure, int left, int right) {
        var drawn = figure.draw();
        return IntStream.range(60 * Figure.WIDTH, 490 * Figure.WIDTH)
                .filter(i -> i % Figure.WIDTH >= left && i % Figure.WIDTH < right)
                .map(i -> drawn.argb()[i]);
    }

    private static Figure coloured(int side, int points) {
        var plain = figure(side, points);
        float[] colours = new float[3 * Viewpoints.FIXED.size() * side * side];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = i / Viewpoints.FIXED.size() % 3 == 0 ? 1.2f : -0.1f;
        }
        byte[] rgb = new byte[3 * points];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 255;
        }
        var views = new Views(side, side, plain.views().maps(), colours);
        return new Figure(plain.picture(), views, new PointCloud(plain.cloud().positions(), rgb));
    }

    private static Figure figure(int side, int points) {
        var random = new SplittableRandom(5);
        float[] maps = floats(random, 4 * side * side * Viewpoints.FIXED.size(), -3, 3);
        int[] argb = random.ints((long) side * side).toArray();
        return new Figure(
                new Picture(side, side, argb),
                new Views(side, side, maps),
                new PointCloud(floats(random, 3 * points, -0.3, 0.3)));
    }

    private static float[] floats(SplittableRandom random, int count, double low, double high) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return values;
    }
}
