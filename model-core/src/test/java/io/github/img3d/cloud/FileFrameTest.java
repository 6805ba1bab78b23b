package io.github.img3d.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFrameTest {

    private static final float EPSILON = 1e-6f;

    /** Up is Z in the object's frame and Y in files; the front looks along −Y there and +Z here. */
    @Test
    void upAndFrontAreThoseOfGltf() {
        float[] file = FileFrame.fromObject(
                new PointCloud(new float[] {
                    0, 0, 1, // top
                    0, 0, -1, // bottom
                    0, -1, 0, // front
                    0, 1, 0, // back
                    1, 0, 0, // the object's +X
                    -1, 0, 0
                }),
                Math.sqrt(12));

        assertThat(file)
                .containsExactly(
                        new float[] {
                            0, 1, 0,
                            0, -1, 0,
                            0, 0, 1,
                            0, 0, -1,
                            1, 0, 0,
                            -1, 0, 0
                        },
                        within(EPSILON));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.02, 350})
    void theBoundingBoxIsCentredAndHasTheScaleAsItsDiagonal(double scale) {
        var random = new SplittableRandom(3);
        float[] positions = new float[3 * 200];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = 5 * (i % 3 + 1) * random.nextFloat() - 40;
        }

        float[] file = FileFrame.fromObject(new PointCloud(positions), scale);

        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            var range = FileFrame.Range.of(file, axis);
            assertThat((double) range.low() + range.high()).isCloseTo(0, within(scale * 1e-6));
            squares += Math.pow((double) range.high() - range.low(), 2);
        }
        assertThat(Math.sqrt(squares)).isCloseTo(scale, within(scale * 1e-6));
    }

    @Test
    void proportionsStay() {
        float[] file = FileFrame.fromObject(new PointCloud(new float[] {0, 0, 0, 2, 4, 8}), 1);

        float diagonal = (float) Math.sqrt(4 + 16 + 64);
        assertThat(file)
                .containsExactly(
                        new float[] {
                            -1 / diagonal, -4 / diagonal, 2 / diagonal, 1 / diagonal, 4 / diagonal, -2 / diagonal
                        },
                        within(EPSILON));
    }

    @Test
    void pointsThatCoincideComeToTheOrigin() {
        assertThat(FileFrame.fromObject(new PointCloud(new float[] {3, 4, 5, 3, 4, 5}), 2))
                .containsExactly(new float[6], within(0f));
    }

    @Test
    void theWayBackOnlyTurns() {
        var object = FileFrame.toObject(new float[] {1, 2, 3}, new byte[] {4, 5, 6});

        assertThat(object.positions()).containsExactly(1, -3, 2);
        assertThat(object.colours()).containsExactly(4, 5, 6);
    }

    @Test
    void thereAndBackIsTheSameShape() {
        float[] positions = {-0.5f, 0, 0.25f, 0.5f, 0.25f, -0.25f, 0, -0.25f, 0};
        double diagonal = Math.sqrt(1 + 0.25 + 0.25);

        float[] file = FileFrame.fromObject(new PointCloud(positions), diagonal);

        assertThat(FileFrame.toObject(file, new byte[0]).positions()).containsExactly(positions, within(EPSILON));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aScaleThatIsNoSizeIsRefused(double scale) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileFrame.fromObject(new PointCloud(new float[3]), scale))
                .withMessage("scale is " + scale + ", expected a positive number");
    }

    @Test
    void noPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileFrame.fromObject(new PointCloud(new float[0]), 1))
                .withMessage("the cloud has no points, a file needs at least one");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY})
    void aPointThatIsNotFiniteIsRefusedByItsNumber(float coordinate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileFrame.fromObject(new PointCloud(new float[] {0, 0, 0, 1, coordinate, 1}), 1))
                .withMessage("point 1 of the cloud is not finite");
    }
}
