package io.github.img3d.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraCodeTest {

    private static final double FRONT = -Math.PI / 2;

    private final SplittableRandom random = new SplittableRandom(11);

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 101, 128, 256})
    void aCameraIsFoundAgainFromItsParameters(int side) {
        for (int azimuth = 0; azimuth < 360; azimuth += 7) {
            var crop = new Camera.Crop(side * random.nextDouble(1, 4), side * 0.47, side * random.nextDouble());
            var camera = Camera.orbit(
                            Math.toRadians(azimuth),
                            random.nextDouble(-1.5, 1.5),
                            random.nextDouble(-0.5, 0.5),
                            random.nextDouble(0.2, 1.1))
                    .around(0.43)
                    .cropped(crop);

            var found = CameraCode.camera(CameraCode.azimuth(camera), CameraCode.parameters(camera, side), side);

            assertSees(found, camera, side);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void soIsOneThatLooksStraightDownOrUp(int sign) {
        var crop = new Camera.Crop(90, 30, 33);
        for (double azimuth : new double[] {0, 1, 3, 4.5, 6}) {
            for (double off : new double[] {0, 1e-8, 1e-3}) {
                var camera = new Camera(
                        Pose.from(off * Math.cos(azimuth), off * Math.sin(azimuth), sign)
                                .rolled(azimuth),
                        new Camera.Perspective(0.5, 0.5),
                        crop);

                var found = CameraCode.camera(CameraCode.azimuth(camera), CameraCode.parameters(camera, 64), 64);

                assertSees(found, camera, 64);
            }
        }
    }

    @Test
    void parametersAreWhatTheyAreSaidToBe() {
        var pose = Pose.orbit(FRONT, 0.3).rolled(-0.04);
        // sin 30° = 0.5/D, so the camera is 1 away; 128 pixels at 160 a unit are 0.8 units
        var camera = new Camera(
                pose, new Camera.Perspective(Math.PI / 3, 0.5), new Camera.Crop(160, 63.5 + 12.8, 63.5 - 32));

        assertThat(CameraCode.parameters(camera, 128))
                .containsExactly(new float[] {0.3f, -0.04f, 0.1f, -0.25f, (float) Math.log(0.8), 1}, within(1e-6f));
    }

    @Test
    void parametersDoNotDependOnThePicturesSide() {
        var camera = Camera.orbit(2, 0.4, 0.1, 0.7).around(0.5).cropped(new Camera.Crop(77, 29, 35));

        var resized = camera.cropped(camera.crop().resized(64, 101));

        assertThat(CameraCode.parameters(resized, 101))
                .containsExactly(CameraCode.parameters(camera, 64), within(1e-6f));
    }

    @Test
    void aPixelsCornersStayItsCornersInALargerPicture() {
        var camera = Camera.orbit(2, 0.4, 0.1, 0.7).cropped(new Camera.Crop(77, 29, 35));
        var seen = camera.unproject(new DMatrix3(-0.5, 63.5, 1));

        var again = camera.cropped(camera.crop().resized(64, 128)).project(seen);

        assertThat(again.a1).isCloseTo(-0.5, within(1e-9));
        assertThat(again.a2).isCloseTo(127.5, within(1e-9));
    }

    @Test
    void distancesInsideTheObjectAreMovedOutOfIt() {
        var near = CameraCode.camera(0, new float[] {0, 0, 0, 0, 0, 9}, 64);
        var far = CameraCode.camera(0, new float[] {0, 0, 0, 0, 0, -1}, 64);

        assertThat(near.projection().distance()).isCloseTo(0.625, within(1e-6));
        assertThat(far.projection().distance()).isCloseTo(100, within(1e-6));
    }

    @Test
    void theAzimuthIsSharedByTheTwoBinsBesideIt() {
        float[] bins = CameraCode.bins(Camera.orbit(Math.toRadians(352), 0.2, 0, 0.5), 1);

        assertThat(bins[35]).isCloseTo(0.8f, within(1e-6f));
        assertThat(bins[0]).isCloseTo(0.2f, within(1e-6f));
        assertThat(sum(bins)).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "4, 4", "0, 36"})
    void aTurnThatCarriesTheObjectOntoItselfIsAsLikely(int symmetry, int bins) {
        float[] truth = CameraCode.bins(Camera.orbit(Math.toRadians(120), 0.2, 0.1, 0.5), symmetry);

        int filled = 0;
        for (float bin : truth) {
            if (bin > 1e-5) {
                assertThat(bin).isCloseTo(1f / bins, within(1e-5f));
                filled++;
            }
        }
        assertThat(filled).isEqualTo(bins);
        assertThat(sum(truth)).isCloseTo(1, within(1e-5));
    }

    @Test
    void everyAzimuthIsFoundAgainFromItsBins() {
        for (double degrees = 0; degrees < 360; degrees += 2.5) {
            float[] logits = logits(CameraCode.bins(Camera.orbit(Math.toRadians(degrees), 0.2, 0, 0.5), 1));

            var peaks = CameraCode.peaks(logits);

            double off = Math.IEEEremainder(Math.toDegrees(peaks.getFirst().azimuth()) - degrees, 360);
            assertThat(off).isCloseTo(0, within(0.01));
            assertThat(peaks.getFirst().probability()).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void twoAnswersStayTwo() {
        float[] logits = logits(CameraCode.bins(Camera.orbit(Math.toRadians(74), 0.2, 0, 0.5), 2));

        var peaks = CameraCode.peaks(logits);

        assertThat(peaks.subList(0, 2))
                .extracting(peak -> Math.round(Math.toDegrees(peak.azimuth())))
                .containsExactlyInAnyOrder(74L, 254L);
        assertThat(peaks.get(1).probability()).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aBinBetweenTwoPeaksIsShared() {
        float[] p = new float[CameraCode.BINS];
        p[4] = 0.4f;
        p[5] = 0.2f;
        p[6] = 0.4f;

        var peaks = CameraCode.peaks(logits(p));

        assertThat(peaks.get(0).probability()).isCloseTo(0.5, within(1e-3));
        assertThat(peaks.get(1).probability()).isCloseTo(0.5, within(1e-3));
    }

    @Test
    void aUniformDistributionHasAPeakToo() {
        var peaks = CameraCode.peaks(new float[CameraCode.BINS]);

        assertThat(peaks).hasSize(1);
        assertThat(peaks.getFirst().probability()).isCloseTo(3.0 / 36, within(1e-9));
    }

    @Test
    void anOrthographicCameraIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CameraCode.parameters(Camera.orthographic(Viewpoints.FIXED.getFirst(), 64), 64))
                .withMessageContaining("orthographic");
    }

    private void assertSees(Camera found, Camera expected, int side) {
        for (int i = 0; i < 20; i++) {
            var point =
                    new DMatrix3(random.nextDouble(-0.3, 0.3), random.nextDouble(-0.3, 0.3), random.nextDouble() / 3);
            var a = found.project(point);
            var b = expected.project(point);
            assertThat(a.a1).isCloseTo(b.a1, within(2e-5 * (side + 10)));
            assertThat(a.a2).isCloseTo(b.a2, within(2e-5 * (side + 10)));
            assertThat(a.a3).isCloseTo(b.a3, within(2e-5));
        }
    }

    private static float[] logits(float[] probabilities) {
        float[] logits = new float[probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(probabilities[i] + 1e-6);
        }
        return logits;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
