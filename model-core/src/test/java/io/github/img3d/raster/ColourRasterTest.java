package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;

class ColourRasterTest {

    private static final Light FROM_ABOVE = fromAbove(false);
    private static final Light EVEN = new Light(1, 0, new DMatrix3(1, 0, 0), 0, new DMatrix3(1, 0, 0), 0, false);

    /** Looking at the front, along +Y. */
    private static final CameraSample FRONT = new CameraSample(Camera.orbit(-Math.PI / 2, 0, 0, 0.4), EVEN);

    @Test
    void silhouetteIsThatOfTheDepthFromFarAway() {
        var far = new CameraSample(Camera.orbit(0.7, 0.4, 0, 0.001), FROM_ABOVE);
        var mesh = Meshes.ellipsoid(0.2, 0.3, 0.35, 40);

        var picture = ColourRaster.plain(mesh).framed(far, 64);
        var depth = OrthographicView.of(mesh, Pose.orbit(0.7, 0.4), 512).depth();

        double drawn = 0;
        for (int argb : picture.argb()) {
            drawn += (argb >>> 24) / 255.0;
        }
        assertThat(drawn).isCloseTo(framedArea(depth), Percentage.withPercentage(2));
    }

    /** Returns the number of pixels that the mask would have, framed to 64×64. */
    private static double framedArea(DepthImage depth) {
        int side = depth.side();
        int left = side;
        int right = 0;
        int top = side;
        int bottom = 0;
        int area = 0;
        for (int p = 0; p < side * side; p++) {
            if (depth.mask()[p] == 1) {
                left = Math.min(left, p % side);
                right = Math.max(right, p % side + 1);
                top = Math.min(top, p / side);
                bottom = Math.max(bottom, p / side + 1);
                area++;
            }
        }
        return area * Math.pow(0.9 * 64 / Math.max(right - left, bottom - top), 2);
    }

    @Test
    void boxLitFromAboveIsBrighterOnTop() {
        var sample = new CameraSample(Camera.orbit(-1.2, 0.6, 0, 0.6), FROM_ABOVE);

        var picture = ColourRaster.plain(Meshes.boxes(new double[] {-.3, -.3, -.2, .3, .3, .2}))
                .framed(sample, 64);

        assertThat(red(picture, 32, 16)).isGreaterThan(red(picture, 32, 44) + 40);
    }

    @Test
    void windingDoesNotMatter() {
        var mesh = Meshes.ellipsoid(0.3, 0.3, 0.3, 12);
        int[] turned = mesh.triangles().clone();
        for (int t = 0; t < turned.length; t += 6) {
            int first = turned[t];
            turned[t] = turned[t + 1];
            turned[t + 1] = first;
        }
        var other =
                new TriangleMesh(mesh.positions(), turned, mesh.textureCoordinates(), mesh.materials(), mesh.palette());
        var sample = new CameraSample(Camera.orbit(0.7, 0.4, 0, 0.5), FROM_ABOVE);

        int[] argb = ColourRaster.smooth(mesh).framed(sample, 32).argb();
        int[] turnedArgb = ColourRaster.smooth(other).framed(sample, 32).argb();

        for (int p = 0; p < argb.length; p++) {
            assertThat(turnedArgb[p] >> 16 & 255).isCloseTo(argb[p] >> 16 & 255, Offset.offset(2));
        }
    }

    @Test
    void textureStandsUprightAndRightWayRound() {
        int[] quarters = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF};
        var picture =
                ColourRaster.plain(painted(new Picture(2, 2, quarters), 1)).framed(FRONT, 64);

        assertThat(picture.argb()[20 * 64 + 20]).isEqualTo(0xFFFF0000);
        assertThat(picture.argb()[20 * 64 + 44]).isEqualTo(0xFF00FF00);
        assertThat(picture.argb()[44 * 64 + 20]).isEqualTo(0xFF0000FF);
    }

    @Test
    void transparentTexelsAreHoles() {
        int[] holed = {0xFFFF0000, 0x2000FF00, 0xFF0000FF, 0xFFFFFFFF};
        var picture = ColourRaster.plain(painted(new Picture(2, 2, holed), 1)).framed(FRONT, 64);

        assertThat(picture.alpha(44, 20)).isZero();
        assertThat(picture.alpha(20, 20)).isEqualTo(255);
    }

    @Test
    void glassAloneIsNoPicture() {
        var glass = ColourRaster.plain(painted(new Picture(1, 1, new int[] {-1}), 0.3f));

        assertThatThrownBy(() -> glass.framed(FRONT, 64))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no object in the picture");
    }

    @Test
    void sameSeedGivesTheSamePicture() {
        var mesh = Meshes.chair();

        assertThat(randomPicture(mesh, 5)).isEqualTo(randomPicture(mesh, 5)).isNotEqualTo(randomPicture(mesh, 6));
    }

    @Test
    void objectFillsTheFrameFromAnySide() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 50; i++) {
            var picture = ColourRaster.plain(Meshes.chair()).framed(CameraSample.random(random), 64);
            int left = 64;
            int right = 0;
            int top = 64;
            int bottom = 0;
            for (int p = 0; p < 64 * 64; p++) {
                if (picture.argb()[p] >>> 24 > 0) {
                    left = Math.min(left, p % 64);
                    right = Math.max(right, p % 64);
                    top = Math.min(top, p / 64);
                    bottom = Math.max(bottom, p / 64);
                }
            }
            assertThat(Math.max(right - left, bottom - top)).isBetween(56, 59);
        }
    }

    @Test
    void aGlossyThingShowsTheLightAndAMattOneDoesNot() {
        var behindCamera = new Light(0.3, 0.4, new DMatrix3(0, -1, 0), 0, new DMatrix3(0, 0, 1), 0, false);
        double[] towardsCamera = {0, -1, 0};

        assertThat(behindCamera.mirrored(new Gloss(0.5, 20), 0, -3, 0, towardsCamera))
                .isCloseTo(0.2, Offset.offset(1e-9));
        assertThat(behindCamera.mirrored(new Gloss(0.5, 20), 1, -1, 0, towardsCamera))
                .isLessThan(0.001);
        assertThat(behindCamera.mirrored(Gloss.MATT, 0, -3, 0, towardsCamera)).isZero();
    }

    @Test
    void whatStandsAboveKeepsTheLightOff() {
        var mesh = Meshes.boxes(new double[] {-.3, -.3, -.2, .3, .3, -.15}, new double[] {-.3, 0, .2, .3, .3, .25});
        var fromFrontAbove = Math.toRadians(50);

        var open = ColourRaster.plain(mesh)
                .framed(new CameraSample(Camera.orbit(-Math.PI / 2, fromFrontAbove, 0, .4), fromAbove(false)), 64);
        var shaded = ColourRaster.plain(mesh)
                .framed(new CameraSample(Camera.orbit(-Math.PI / 2, fromFrontAbove, 0, .4), fromAbove(true)), 64);

        int changed = 0;
        for (int p = 0; p < 64 * 64; p++) {
            int before = open.argb()[p] >> 16 & 255;
            int after = shaded.argb()[p] >> 16 & 255;
            assertThat(after).isLessThanOrEqualTo(before);
            changed += after < before - 60 ? 1 : 0;
        }
        assertThat(changed).isBetween(100, 1500);
    }

    @Test
    void aBallCastsNoShadowOnItsLitSide() {
        var shadow = CastShadow.of(Meshes.ellipsoid(0.4, 0.4, 0.4, 40), new DMatrix3(0, 0, 1), 1);

        assertThat(shadow.lit(0, 0, 0.4)).isEqualTo(1);
        assertThat(shadow.lit(0.2, 0.2, Math.sqrt(0.08))).isEqualTo(1);
        assertThat(shadow.lit(0, 0.1, -0.38)).isZero();
        assertThat(shadow.lit(0.6, 0, -0.4)).isEqualTo(1);
    }

    private static Light fromAbove(boolean casting) {
        return new Light(0.3, 0.6, new DMatrix3(0, 0, 1), 0, new DMatrix3(0, 0, 1), 0, casting);
    }

    private static int[] randomPicture(TriangleMesh mesh, long seed) {
        var random = new SplittableRandom(seed);
        return ColourRaster.random(mesh, random)
                .framed(CameraSample.random(random), 64)
                .argb();
    }

    /** Returns a square in the XZ plane with the whole texture on it. */
    private static TriangleMesh painted(Picture texture, float opacity) {
        return new TriangleMesh(
                new float[] {-.3f, 0, -.3f, .3f, 0, -.3f, .3f, 0, .3f, -.3f, 0, .3f},
                new int[] {0, 1, 2, 0, 2, 3},
                new float[] {0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1},
                new int[2],
                List.of(new Material("paint", 1.2f, 1.2f, 1.2f, opacity, Optional.of(texture))));
    }

    private static int red(Picture picture, int x, int y) {
        return picture.argb()[y * 64 + x] >> 16 & 255;
    }
}
