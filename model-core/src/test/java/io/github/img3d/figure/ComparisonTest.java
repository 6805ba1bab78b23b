package io.github.img3d.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final int HALF = Comparison.HEIGHT / 2 + 3;

    @TempDir
    Path folder;

    @Test
    void theSameCloudLooksTheSameAboveAndBelow() {
        var drawn = new Comparison(box(1), box(1)).draw();

        assertThat(rows(drawn, HALF, HALF + 200)).isEqualTo(rows(drawn, 0, 200));
    }

    @Test
    void aSmallerCloudLooksSmaller() {
        var drawn = new Comparison(box(1), box(0.5f)).draw();

        int above = top(rows(drawn, 0, 200));
        int below = top(rows(drawn, HALF, HALF + 200));
        assertThat(100 - below).isBetween((100 - above) / 2 - 2, (100 - above) / 2 + 2);
    }

    @Test
    void anEmptyPredictionLeavesTheLowerRowWhite() {
        var drawn = new Comparison(box(1), new PointCloud(new float[0])).draw();

        assertThat(ink(rows(drawn, HALF, HALF + 200))).isZero();
    }

    @Test
    void filesHaveTheDeclaredSize() throws IOException {
        Path clouds = folder.resolve("clouds.png");
        Path card = folder.resolve("card.png");

        new Comparison(box(1), box(1)).write(clouds);
        Card.write(new Picture(3, 9, new int[27]), card);

        assertThat(PictureFile.read(clouds).height()).isEqualTo(Comparison.HEIGHT);
        assertThat(PictureFile.read(card).width()).isEqualTo(Card.SIDE);
    }

    private static PointCloud box(float size) {
        float[] p = new float[3 * 1000];
        for (int i = 0; i < 1000; i++) {
            p[3 * i] = size * (i % 10 - 4.5f) / 16;
            p[3 * i + 1] = size * (i / 10 % 10 - 4.5f) / 16;
            p[3 * i + 2] = size * (i / 100 - 4.5f) / 16;
        }
        return new PointCloud(p);
    }

    private static int[] rows(Picture picture, int from, int to) {
        return Arrays.copyOfRange(picture.argb(), from * picture.width(), to * picture.width());
    }

    /** Returns the first row with ink. */
    private static int top(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            if (isInk(argb[i])) {
                return i / Comparison.WIDTH;
            }
        }
        throw new AssertionError("nothing is drawn");
    }

    private static long ink(int[] argb) {
        return Arrays.stream(argb).filter(ComparisonTest::isInk).count();
    }

    /** Returns whether a pixel is neither a card's white nor the paper's grey. */
    private static boolean isInk(int argb) {
        return (argb >> 16 & 255) < 200 || (argb & 255) < 200;
    }
}
