package io.github.img3d.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
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
    void nothingSeenIsDrawnToo() {
        float[] none = new float[8 * 16];
        Arrays.fill(none, -90);

        var drawn = new Figure(new Picture(1, 1, new int[1]), none, none, new PointCloud(new float[0])).draw();

        assertThat(drawn.argb()[200 * Figure.WIDTH + 400]).isEqualTo(CARD);
    }

    @Test
    void refusesMapsThatAreNotEightSquares() {
        var picture = new Picture(1, 1, new int[1]);
        var cloud = new PointCloud(new float[0]);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(picture, new float[40], new float[40], cloud))
                .withMessage("40 depths and 40 mask logits, expected as many of each, of eight square views");
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(picture, new float[32], new float[8], cloud));
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(picture, new float[0], new float[0], cloud));
    }

    private static Figure figure(int side, int points) {
        var random = new SplittableRandom(5);
        float[] depth = floats(random, side * side * Viewpoints.COUNT, 0.6, 1.4);
        float[] maskLogit = floats(random, side * side * Viewpoints.COUNT, -3, 3);
        int[] argb = random.ints((long) side * side).toArray();
        return new Figure(
                new Picture(side, side, argb), depth, maskLogit, new PointCloud(floats(random, 3 * points, -0.3, 0.3)));
    }

    private static float[] floats(SplittableRandom random, int count, double low, double high) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(low, high);
        }
        return values;
    }
}
