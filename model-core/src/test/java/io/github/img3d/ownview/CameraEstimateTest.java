package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.CameraCode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraEstimateTest {

    private static final float[] PARAMETERS = {0.3f, 0, 0, 0, 0.1f, 0.6f};

    @ParameterizedTest
    @CsvSource({"0, 1", "35, 2", "7, 3", "20, 9"})
    void atMostFourPeaksAreCandidatesTheLikeliestFirst(int first, int peaks) {
        float[] logits = new float[CameraCode.BINS];
        for (int i = 0; i < peaks; i++) {
            logits[(first + 4 * i) % CameraCode.BINS] = 9 - 0.4f * i;
        }

        var candidates = CameraEstimate.ofLogits(logits, PARAMETERS).candidates(64);

        assertThat(candidates).hasSize(Math.min(4, peaks));
        for (int i = 0; i < candidates.size(); i++) {
            double expected = Math.toRadians((first + 4 * i) * 10 % 360);
            double off = CameraCode.azimuth(candidates.get(i).camera()) - expected;
            assertThat(Math.IEEEremainder(off, 2 * Math.PI)).isCloseTo(0, within(0.02));
        }
        assertThat(IntStream.range(1, candidates.size()))
                .allMatch(i ->
                        candidates.get(i).probability() < candidates.get(i - 1).probability());
    }

    @Test
    void aKnownCameraIsItsOnlyCandidate() {
        var camera = CameraCode.camera(1.2345, PARAMETERS, 101);

        var candidates = CameraEstimate.known(camera, 101).candidates(64);

        assertThat(candidates).hasSize(1);
        assertThat(candidates.getFirst().probability()).isCloseTo(1, within(1e-6));
        assertThat(CameraCode.azimuth(candidates.getFirst().camera())).isCloseTo(1.2345, within(1e-5));
        assertThat(candidates.getFirst().camera().crop().scale())
                .isCloseTo(camera.crop().scale() * 64 / 101, within(1e-4));
    }
}
