package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;

class ProjectorTest {

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void itSeesPointsWhereTheCameraDoes() {
        for (int i = 0; i < 200; i++) {
            var camera = Camera.orbit(random.nextDouble(6), random.nextDouble(-1.5, 1.5), random.nextDouble(), 0.7)
                    .around(0.5)
                    .cropped(new Camera.Crop(random.nextDouble(50, 300), 60, 70));
            var projector = new Projector(camera);
            float[] point = {draw(), draw(), draw()};

            projector.project(point[0], point[1], point[2]);

            var seen = camera.project(new DMatrix3(point[0], point[1], point[2]));
            assertThat(projector.column).isCloseTo(seen.a1, within(1e-6));
            assertThat(projector.row).isCloseTo(seen.a2, within(1e-6));
            assertThat(projector.depth).isCloseTo(seen.a3 - camera.projection().distance(), within(1e-6));
            float[] again = new float[4];
            projector.unproject(projector.column, projector.row, projector.depth, again, 1);
            assertThat(new float[] {again[1], again[2], again[3]}).containsExactly(point, within(1e-6f));
        }
    }

    @Test
    void aRayFromTheFrontIsWhereItIsKnownToBe() {
        // sin 30° = 0.5/D, so the camera is at (0, −1, 0); 100 pixels a unit at the object's centre
        var camera = new Camera(
                Pose.orbit(TrueView.FRONT, 0), new Camera.Perspective(Math.PI / 3, 0.5), new Camera.Crop(100, 50, 40));
        var projector = new Projector(camera);
        float[] point = new float[3];

        projector.unproject(75, 20, 0.2, point, 0);

        // a quarter right and a fifth up at distance 1, so 1.2 times that at 1.2
        assertThat(point).containsExactly(new float[] {0.3f, 0.2f, 0.24f}, within(1e-6f));
        assertThat(projector.pixel()).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void anOrthographicCameraIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projector(Camera.orthographic(Pose.orbit(0, 0), 64)))
                .withMessageContaining("orthographic");
    }

    private float draw() {
        return (float) random.nextDouble(-0.3, 0.3);
    }
}
