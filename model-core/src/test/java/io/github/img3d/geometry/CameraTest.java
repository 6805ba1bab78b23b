package io.github.img3d.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CameraTest {

    private static final double FRONT = -Math.PI / 2;

    private final SplittableRandom random = new SplittableRandom(5);

    static Stream<Arguments> cameras() {
        var crop = new Camera.Crop(83, 31.5, 30);
        return Stream.of(
                argumentSet("orthographic, fixed view", Camera.orthographic(Viewpoints.FIXED.get(3), 128)),
                argumentSet("perspective from the front", Camera.orbit(FRONT, 0, 0, 0.6)),
                argumentSet(
                        "perspective, rolled and cropped",
                        Camera.orbit(1.1, 0.6, 0.05, 0.9).around(0.5).cropped(crop)),
                argumentSet("perspective from above", Camera.orbit(0, Math.PI / 2, 0, 0.4)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("cameras")
    void aProjectedPointIsFoundAgain(Camera camera) {
        for (int i = 0; i < 100; i++) {
            var point = new DMatrix3(draw(), draw(), draw());

            assertClose(camera.unproject(camera.project(point)), point.a1, point.a2, point.a3);
        }
    }

    @Test
    void anOrthographicCameraSeesTheMiddleInTheMiddleAndAUnitAsItsSide() {
        var camera = Camera.orthographic(Pose.orbit(FRONT, 0), 128);

        assertClose(camera.project(new DMatrix3(0, 0, 0)), 64, 64, 1);
        assertClose(camera.project(new DMatrix3(0.5, 0, 0)), 128, 64, 1);
        assertClose(camera.project(new DMatrix3(0, -0.25, 0.5)), 64, 0, 0.75);
    }

    @Test
    void theFixedViewsOfMapsAreOrthographicCameras() {
        int side = 16;
        float[] toObject = Viewpoints.viewToObject(side, side, 8);
        for (int v = 0; v < 8; v++) {
            var point = Camera.orthographic(Viewpoints.FIXED.get(v), side).unproject(new DMatrix3(3, 11, 0.8));
            for (int axis = 0; axis < 3; axis++) {
                int a = (v * 3 + axis) * 4;
                double expected = toObject[a] * 3 + toObject[a + 1] * 11 + toObject[a + 2] * 0.8 + toObject[a + 3];
                assertThat(point.get(axis, 0)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void aPerspectiveCameraSeesTheSphereUnderItsFieldOfView() {
        var camera = Camera.orbit(FRONT, 0, 0, Math.PI / 3).around(0.5);

        assertThat(camera.projection().distance()).isCloseTo(1, within(1e-12));
        assertClose(camera.eye(), 0, -1, 0);
        // where a ray at 30° touches the sphere
        var touching = new DMatrix3(0.5 * Math.cos(Math.PI / 6), -0.25, 0);
        assertClose(camera.project(touching), Math.tan(Math.PI / 6), 0, 0.75);
    }

    @Test
    void theEyeLiesInItsDirectionAtItsDistance() {
        var camera = Camera.orbit(Math.PI / 4, Math.PI / 6, 0, Math.PI / 3);

        double level = 2 * Math.cos(Math.PI / 6) * Math.sqrt(0.5);
        assertClose(camera.eye(), level, level, 1);
    }

    @Test
    void nearerThingsAreLargerInPerspective() {
        var camera = Camera.orbit(FRONT, 0, 0, Math.PI / 3).around(0.5).cropped(new Camera.Crop(100, 50, 50));

        assertClose(camera.project(new DMatrix3(0.1, 0, 0.1)), 60, 40, 1);
        assertClose(camera.project(new DMatrix3(0.1, -0.5, 0.1)), 70, 30, 0.5);
    }

    @Test
    void aPoseTellsTheAnglesThatItWasMadeOf() {
        var pose = Pose.orbit(4.2, 0.3).rolled(-0.04);

        assertThat(pose.azimuth()).isCloseTo(4.2, within(1e-12));
        assertThat(pose.elevation()).isCloseTo(0.3, within(1e-12));
        assertThat(pose.roll()).isCloseTo(-0.04, within(1e-12));
    }

    @Test
    void camerasThatSeeNothingAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Camera.orbit(0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Camera.orbit(0, 0, 0, Math.PI));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Camera.orbit(0, 0, 0, 1).around(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Camera.Crop(0, 0, 0));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        Camera.orthographic(Viewpoints.FIXED.getFirst(), 8).around(1));
    }

    private double draw() {
        return random.nextDouble(-0.3, 0.3);
    }

    private static void assertClose(DMatrix3 actual, double a1, double a2, double a3) {
        assertThat(new double[] {actual.a1, actual.a2, actual.a3})
                .containsExactly(new double[] {a1, a2, a3}, within(1e-9));
    }
}
