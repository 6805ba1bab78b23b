package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.furniture.Family;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.metric.Distances;
import io.github.img3d.metric.KdTree;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {

    /** A view from which something is hidden, and the mirror that it allows. */
    private record Scene(TrueView truth, Samples seen, Mirror mirror) {

        static Scene of(TriangleMesh mesh, double azimuth, double elevation) {
            var truth = TrueView.of(mesh, azimuth, elevation);
            var projector = new Projector(truth.camera(128));
            var rays = Rays.of(truth.view(64, 0.001), Outline.of(truth.picture(128)), projector.pixel());
            var mirror = new Mirror(new SeenSpace(rays, projector, 2), 0);
            return new Scene(truth, RayPoints.of(rays, projector, 0.01), mirror);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-90, -50, 0, 30, 120, 200})
    void theMirrorImagesOfASymmetricObjectLieOnIt(double azimuth) {
        for (var mesh :
                new TriangleMesh[] {Shapes.chair(), Family.SEATS.make(5, 1).mesh()}) {
            var scene = Scene.of(mesh, azimuth, 15);

            assertThat(scene.mirror.denied(scene.seen)).isLessThan(0.03);
            var images = scene.mirror.images(scene.seen);
            var cloud = new PointCloud(Arrays.copyOf(images.positions(), 3 * images.size()));
            assertThat(Distances.of(cloud, KdTree.of(scene.truth.surface(20_000)))
                            .mean())
                    .isLessThan(0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"-90, 10", "-90, 30", "-50, 10", "-50, 30", "-20, 30", "40, 10", "40, 30", "90, 30", "200, 30"})
    void thePictureDeniesThoseOfAnAsymmetricOne(double azimuth, double elevation) {
        var scene = Scene.of(Shapes.cornerSofa(), azimuth, elevation);

        assertThat(scene.mirror.denied(scene.seen)).isGreaterThan(Mirror.MOST_DENIED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-50, 30})
    void anImageKeepsItsTwinsPixelAndIsTrustedNoMore(double azimuth) {
        var scene = Scene.of(Shapes.chair(), azimuth, 15);

        var images = new Mirror(seen(scene), 0.02).images(scene.seen);

        assertThat(images.size()).isGreaterThan(1000);
        for (int i = 0; i < 100; i++) {
            assertThat(images.part(i)).isEqualTo(Part.MIRRORED);
            assertThat(images.error(i)).isCloseTo(0.021f, within(1e-6f));
        }
    }

    private static SeenSpace seen(Scene scene) {
        var projector = new Projector(scene.truth.camera(128));
        var outline = Outline.of(scene.truth.picture(128));
        return new SeenSpace(Rays.of(scene.truth.view(64, 0.001), outline, projector.pixel()), projector, 2);
    }
}
