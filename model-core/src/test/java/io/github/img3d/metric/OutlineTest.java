package io.github.img3d.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.dataset.Turntable;
import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {

    /** A camera at distance 2 before the front, whose picture is one object unit wide at the object's centre. */
    private final Camera front = Camera.orbit(Math.toRadians(-90), 0, 0, Math.PI / 3)
            .cropped(new Camera.Crop(2 * Outline.SIDE, (Outline.SIDE - 1) / 2.0, (Outline.SIDE - 1) / 2.0));

    static Stream<Arguments> surfaces() {
        return Stream.of(argumentSet("60,000 points", 60_000, 0.97), argumentSet("25,000 points", 25_000, 0.96));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("surfaces")
    void pointsOfTheSurfaceHaveTheOutlineOfThePicture(int points, double least) {
        TriangleMesh mesh = Meshes.chair().normalised();
        var cloud = SurfaceSamples.uniform(mesh, points, 1);

        for (var shot : Turntable.shots(mesh, Outline.SIDE).subList(0, 6)) {
            double overlap = Outline.of(cloud, shot.camera()).overlap(Outline.of(shot.picture()));

            assertThat(overlap).isGreaterThan(least);
        }
    }

    @Test
    void surfacesAreNotDrawnWiderThanTheyAre() {
        var plate = grid(-0.25, 0.25, -0.0156, 0.0156);

        var outline = Outline.of(plate, front);

        assertThat(outline.covered().cardinality()).isBetween(62 * 4, 65 * 4);
    }

    @Test
    void aPartOfTheOutlineThatIsMissingCountsByItsArea() {
        var whole = Outline.of(grid(-0.25, 0.25, -0.25, 0.25), front);
        var half = Outline.of(grid(-0.25, 0.25, 0, 0.25), front);

        assertThat(half.overlap(whole)).isCloseTo(0.5, within(0.02)).isEqualTo(whole.overlap(half));
        assertThat(whole.overlap(whole)).isOne();
    }

    @Test
    void aPixelOfThePictureIsCoveredIfItIsOpaqueToAHalf() {
        int[] argb = new int[64 * 64];
        argb[0] = 0x80FFFFFF;
        argb[1] = 0x7FFFFFFF;

        var outline = Outline.of(new Picture(64, 64, argb));

        assertThat(outline.covered().stream()).containsExactly(0, 1, 128, 129);
    }

    @Test
    void nothingCoversNothing() {
        var nothing = Outline.of(new PointCloud(new float[0]), front);

        assertThat(nothing.covered().isEmpty()).isTrue();
        assertThat(nothing.overlap(Outline.of(grid(-0.2, 0.2, -0.2, 0.2), front)))
                .isZero();
    }

    @Test
    void theCameraSeesTheNearPlateAndNotTheOneBehind() {
        float[] near = grid(-0.2, 0.2, -0.2, 0.2).positions();
        float[] both = new float[2 * near.length];
        for (int i = 0; i < near.length; i++) {
            both[i] = near[i] - (i % 3 == 1 ? 0.2f : 0);
            both[near.length + i] = near[i] + (i % 3 == 1 ? 0.2f : 0);
        }

        var visible = Outline.visible(new PointCloud(both), front);

        assertThat(visible.cardinality()).isEqualTo(near.length / 3);
        assertThat(visible.length()).isEqualTo(near.length / 3);
    }

    @Test
    void aSlantedPlateIsSeenWhole() {
        float[] slanted = grid(-0.2, 0.2, -0.2, 0.2).positions();
        for (int i = 0; i < slanted.length; i += 3) {
            slanted[i + 1] = 1.5f * slanted[i];
        }

        assertThat(Outline.visible(new PointCloud(slanted), front).cardinality())
                .isEqualTo(slanted.length / 3);
    }

    /** Returns points 1/200 apart in the XZ plane. */
    private static PointCloud grid(double left, double right, double bottom, double top) {
        int columns = (int) Math.round(200 * (right - left)) + 1;
        int rows = (int) Math.round(200 * (top - bottom)) + 1;
        float[] points = new float[3 * columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            points[3 * i] = (float) (left + (right - left) * (i % columns) / (columns - 1));
            points[3 * i + 2] = (float) (bottom + (top - bottom) * (i / columns) / (rows - 1));
        }
        return new PointCloud(points);
    }
}
