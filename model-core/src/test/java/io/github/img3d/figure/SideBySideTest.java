package io.github.img3d.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.metric.Outline;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.raster.Meshes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

    private static final int RED = 0xFFD9342B;
    private static final int BLUE = 0xFF2B6CD9;
    private static final int GREY = 0xFFB6BCC6;

    private final ColourRaster.Shot shot =
            Turntable.shots(Meshes.chair().normalised(), Outline.SIDE).get(21);
    private final PointCloud surface = SurfaceSamples.uniform(Meshes.chair().normalised(), 60_000, 1);

    @TempDir
    Path folder;

    @Test
    void theCloudOfTheSurfaceCoversTheSamePixelsAsThePicture() {
        var drawn = sideBySide(surface).draw();

        int differing = 0;
        int ink = 0;
        for (int y = 0; y < SideBySide.HEIGHT; y++) {
            for (int x = 4; x < 156; x++) {
                boolean inPicture = isInk(at(drawn, x, y));
                boolean inResult = isInk(at(drawn, x + 166, y));
                ink += inPicture ? 1 : 0;
                differing += inPicture == inResult ? 0 : 1;
            }
        }
        assertThat(ink).isGreaterThan(2000);
        assertThat(differing).isLessThan(ink / 8);
    }

    @Test
    void outlinesAreRedWhereTheCloudMissesAndBlueWhereItIsTooMuch() {
        float[] moved = surface.positions().clone();
        for (int i = 2; i < moved.length; i += 3) {
            moved[i] += 0.1f;
        }

        assertThat(count(sideBySide(surface).draw(), RED)).isLessThan(60);
        assertThat(count(sideBySide(surface).draw(), GREY)).isGreaterThan(1000);
        var aside = sideBySide(new PointCloud(moved)).draw();
        assertThat(count(aside, RED)).isGreaterThan(200);
        assertThat(count(aside, BLUE)).isGreaterThan(200);
    }

    @Test
    void withoutACameraThereAreNoOutlines() {
        var drawn = new SideBySide(shot.picture(), surface, Optional.empty(), Optional.of(Outline.of(shot.picture())))
                .draw();

        assertThat(count(drawn, GREY) + count(drawn, RED) + count(drawn, BLUE)).isZero();
        assertThat(ink(drawn, 1)).isPositive();
        assertThat(ink(drawn, 2)).isZero();
        assertThat(ink(drawn, 3)).isPositive();
        assertThat(ink(drawn, 4)).isPositive();
    }

    @Test
    void withoutACloudOnlyThePictureIsDrawnAndItsOutline() throws IOException {
        var nothing = sideBySide(new PointCloud(new float[0]));

        nothing.write(folder.resolve("nothing.png"));

        var drawn = PictureFile.read(folder.resolve("nothing.png"));
        assertThat(drawn.width()).isEqualTo(SideBySide.WIDTH);
        assertThat(drawn.height()).isEqualTo(SideBySide.HEIGHT);
        assertThat(ink(drawn, 0)).isPositive();
        assertThat(ink(drawn, 1)).isZero();
        assertThat(count(drawn, RED)).isGreaterThan(1000);
        assertThat(ink(drawn, 3)).isZero();
    }

    private SideBySide sideBySide(PointCloud cloud) {
        return new SideBySide(
                shot.picture(), cloud, Optional.of(shot.camera()), Optional.of(Outline.of(shot.picture())));
    }

    private static int at(Picture picture, int x, int y) {
        return picture.argb()[y * picture.width() + x];
    }

    private static int count(Picture picture, int colour) {
        int count = 0;
        for (int argb : picture.argb()) {
            count += argb == colour ? 1 : 0;
        }
        return count;
    }

    private static int ink(Picture picture, int column) {
        int count = 0;
        for (int y = 0; y < SideBySide.HEIGHT; y++) {
            for (int x = 166 * column; x < 166 * column + 160; x++) {
                count += isInk(at(picture, x, y)) ? 1 : 0;
            }
        }
        return count;
    }

    /** Returns whether a pixel is neither a card's white nor the paper's grey. */
    private static boolean isInk(int argb) {
        return (argb >> 16 & 255) < 225 || (argb & 255) < 225;
    }
}
