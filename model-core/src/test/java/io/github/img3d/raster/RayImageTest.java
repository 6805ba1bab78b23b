package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;

class RayImageTest {

    private static final int SIDE = 48;

    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    void firstAndLastSurfacesLieOnTheObjectInThePicturesOwnPixels() {
        var raster = ColourRaster.plain(Meshes.ellipsoid(0.28, 0.28, 0.28, 80));
        var shot = raster.shot(CameraSample.random(random), SIDE);
        var rays = raster.rays(shot.camera(), SIDE);

        for (int p = 0; p < SIDE * SIDE; p++) {
            if (rays.first().mask()[p] == 1) {
                assertThat(distanceToOrigin(shot.camera(), p, rays.first())).isCloseTo(0.28, Offset.offset(0.002));
                assertThat(distanceToOrigin(shot.camera(), p, rays.last())).isCloseTo(0.28, Offset.offset(0.002));
                assertThat(rays.first().depth()[p])
                        .isLessThanOrEqualTo(rays.last().depth()[p]);
            }
        }
    }

    private static double distanceToOrigin(Camera camera, int p, DepthImage depths) {
        double depth = depths.depth()[p] - 1 + camera.projection().distance();
        var point = camera.unproject(new DMatrix3(p % SIDE, p / SIDE, depth));
        return Math.sqrt(point.a1 * point.a1 + point.a2 * point.a2 + point.a3 * point.a3);
    }

    @Test
    void raysMeetTheObjectWhereThePictureIsMoreSolidThanNot() {
        var raster = ColourRaster.plain(Meshes.chair());
        for (int n = 0; n < 8; n++) {
            var shot = raster.shot(CameraSample.random(random), SIDE);
            var rays = raster.rays(shot.camera(), SIDE);
            int differing = 0;
            for (int p = 0; p < SIDE * SIDE; p++) {
                int alpha = shot.picture().argb()[p] >>> 24;
                boolean met = rays.first().mask()[p] == 1;
                assertThat(met ? alpha > 0 : alpha < 255).isTrue();
                differing += met == alpha >= 128 ? 0 : 1;
            }
            assertThat(differing).isLessThan(SIDE * SIDE / 50);
        }
    }

    @Test
    void albedoIsTheColourWithoutLight() {
        var mesh = Meshes.chair();
        var raster = ColourRaster.plain(mesh);
        var shot = raster.shot(CameraSample.random(random), SIDE);
        var rays = raster.rays(shot.camera(), SIDE);
        var material = mesh.palette().getFirst();

        for (int p = 0; p < SIDE * SIDE; p++) {
            int argb = rays.albedo().argb()[p];
            assertThat(argb >>> 24).isEqualTo(rays.first().mask()[p] == 1 ? 255 : 0);
            if (argb != 0) {
                assertThat((argb >> 16 & 255) / 255f).isCloseTo(material.red(), Offset.offset(0.003f));
            }
        }
    }

    @Test
    void aTextureIsSeenInPerspective() {
        int[] backAndFront = {0xFF000000, 0xFFFFFFFF};
        var halved = new Material("halved", 1, 1, 1, 1, Optional.of(new Picture(1, 2, backAndFront)));
        float[] floor = {-.35f, -.35f, 0, .35f, -.35f, 0, .35f, .35f, 0, -.35f, .35f, 0};
        float[] uv = {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1};
        var mesh = new TriangleMesh(floor, new int[] {0, 1, 2, 0, 2, 3}, uv, new int[] {0, 0}, List.of(halved));
        var raster = ColourRaster.plain(mesh);
        var fromTheFront = new CameraSample(Camera.orbit(-Math.PI / 2, 0.4, 0, 1), Light.EVEN);
        var shot = raster.shot(fromTheFront, SIDE);

        var centre = shot.camera().project(new DMatrix3(0, 0, 0));
        var albedo = raster.rays(shot.camera(), SIDE).albedo();

        assertThat(brightness(albedo, centre, -3)).isLessThan(40);
        assertThat(brightness(albedo, centre, 3)).isGreaterThan(215);
    }

    private static int brightness(Picture albedo, DMatrix3 at, int below) {
        return albedo.argb()[(int) Math.round(at.a2 + below) * SIDE + (int) Math.round(at.a1)] & 255;
    }
}
