package io.github.img3d.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoseTest {

    private static final double HALF_TURN = Math.PI;

    static Stream<Pose> poses() {
        var random = new SplittableRandom(1);
        return Stream.of(
                        Viewpoints.FIXED.stream(),
                        Stream.generate(() -> Pose.random(random)).limit(20),
                        Stream.of(
                                Pose.from(0, 0, 3),
                                Pose.from(0, 0, -1e-3),
                                Pose.from(1e-10, 0, 1),
                                Pose.from(-50, 0.1, 2),
                                Pose.ofQuaternion(1, 2, 3, 4)))
                .flatMap(poses -> poses);
    }

    @ParameterizedTest
    @MethodSource("poses")
    void rowsAreOrthonormalAndRightHanded(Pose pose) {
        double[][] r = rows(pose);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(dot(r[i], r[j])).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
        assertThat(dot(cross(r[0], r[1]), r[2])).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "-1,0.2,-3", "0,-5,0", "0.1,0,1"})
    void theCameraLooksBackFromItsDirectionWithTheObjectsZUp(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);

        double[][] r = rows(Pose.from(x, y, z));

        assertThat(r[2]).containsExactly(new double[] {x / length, y / length, z / length}, within(1e-12));
        assertThat(r[0][2]).as("right is level").isZero();
        assertThat(r[1][2]).as("up is up").isPositive();
    }

    @Test
    void aDirectionAlongZHasYUp() {
        assertRows(Pose.from(0, 0, 7), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertRows(Pose.from(0, 0, -7), -1, 0, 0, 0, 1, 0, 0, 0, -1);
    }

    @Test
    void azimuthTurnsFromXTowardsYAndElevationRaises() {
        assertRows(Pose.orbit(0, 0), 0, 1, 0, 0, 0, 1, 1, 0, 0);
        assertRows(Pose.orbit(HALF_TURN / 2, 0), -1, 0, 0, 0, 0, 1, 0, 1, 0);
        double half = Math.sqrt(0.5);
        assertRows(Pose.orbit(0, HALF_TURN / 4), 0, 1, 0, -half, 0, half, half, 0, half);
    }

    @Test
    void anAzimuthBeginsAtZero() {
        assertThat(Pose.orbit(0, 0.3).azimuth()).isZero();
        assertThat(Pose.orbit(-0.5, 0.3).azimuth()).isCloseTo(2 * Math.PI - 0.5, within(1e-12));
    }

    @Test
    void rollTurnsRightTowardsUp() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        double[][] r = rows(Pose.from(1, 2, 3));

        double[][] rolled = rows(Pose.from(1, 2, 3).rolled(0.3));

        assertRows(Pose.orbit(0, 0).rolled(HALF_TURN / 2), 0, 0, 1, 0, -1, 0, 1, 0, 0);
        for (int axis = 0; axis < 3; axis++) {
            assertThat(rolled[0][axis]).isCloseTo(c * r[0][axis] + s * r[1][axis], within(1e-12));
            assertThat(rolled[1][axis]).isCloseTo(c * r[1][axis] - s * r[0][axis], within(1e-12));
            assertThat(rolled[2][axis]).isEqualTo(r[2][axis]);
        }
    }

    @Test
    void aQuaternionIsARotation() {
        double c = Math.cos(HALF_TURN / 6);
        double s = Math.sin(HALF_TURN / 6);
        double half = 0.5;
        double root = Math.sqrt(0.75);

        assertRows(Pose.ofQuaternion(1, 0, 0, 0), 1, 0, 0, 0, 1, 0, 0, 0, 1);
        assertRows(Pose.ofQuaternion(c, s, 0, 0), 1, 0, 0, 0, half, -root, 0, root, half);
        assertRows(Pose.ofQuaternion(c, 0, s, 0), half, 0, root, 0, 1, 0, -root, 0, half);
        assertRows(Pose.ofQuaternion(c, 0, 0, s), half, -root, 0, root, half, 0, 0, 0, 1);
    }

    @Test
    void lengthAndSignOfAQuaternionDoNotMatter() {
        double[] expected = elements(Pose.ofQuaternion(0.1, 0.2, 0.3, 0.4));

        assertRows(Pose.ofQuaternion(10, 20, 30, 40), expected);
        assertRows(Pose.ofQuaternion(-0.1, -0.2, -0.3, -0.4), expected);
    }

    /** As published for view 0, to the six digits that are given. */
    @Test
    void theFirstFixedViewHasThePublishedQuaternion() {
        double[] expected = elements(Viewpoints.FIXED.getFirst());

        assertThat(elements(Pose.ofQuaternion(0.339851, -0.175920, -0.424708, -0.820473)))
                .containsExactly(expected, within(3e-6));
    }

    @Test
    void aQuaternionWithoutDirectionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pose.ofQuaternion(0, 0, 0, 0))
                .withMessage("quaternion (0.0,0.0,0.0,0.0) has no direction");
        assertThatIllegalArgumentException().isThrownBy(() -> Pose.ofQuaternion(Double.NaN, 0, 0, 1));
    }

    @Test
    void randomDirectionsAndRollsAreUniformAndRepeatTheirSeed() {
        int count = 20_000;
        var random = new SplittableRandom(5);
        double[] sums = new double[9];
        double[] squares = new double[9];
        for (int i = 0; i < count; i++) {
            double[] r = elements(Pose.random(random));
            for (int k = 0; k < 9; k++) {
                sums[k] += r[k];
                squares[k] += r[k] * r[k];
            }
        }

        for (int k = 0; k < 9; k++) {
            assertThat(sums[k] / count).isCloseTo(0, within(0.02));
            assertThat(squares[k] / count).isCloseTo(1 / 3.0, within(0.02));
        }
        assertRows(Pose.random(new SplittableRandom(9)), elements(Pose.random(new SplittableRandom(9))));
    }

    @Test
    void rowMajorIsTheRotationInSinglePrecision() {
        var pose = Pose.ofQuaternion(1, 2, 3, 4);
        double[] expected = elements(pose);

        float[] actual = pose.rowMajor();

        assertThat(actual).hasSize(9);
        for (int k = 0; k < 9; k++) {
            assertThat(actual[k]).isEqualTo((float) expected[k]);
        }
    }

    private static void assertRows(Pose pose, double... expected) {
        assertThat(elements(pose)).containsExactly(expected, within(1e-12));
    }

    private static double[] elements(Pose pose) {
        double[][] r = rows(pose);
        return Stream.of(r).flatMapToDouble(Arrays::stream).toArray();
    }

    private static double[][] rows(Pose pose) {
        double[][] rows = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = pose.rotation().get(i, j);
            }
        }
        return rows;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }
}
