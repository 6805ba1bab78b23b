package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.furniture.Family;
import io.github.img3d.inference.Confidence;
import io.github.img3d.inference.Inference;
import io.github.img3d.metric.Scores;
import io.github.img3d.source.Procedural;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats made by rule, of a seed that no training used, in pictures of all kinds of light and from all around. */
class BundledModelTest {

    private static final long UNSEEN = 20_000_000;
    private static final int SEATS = 8;
    private static final int PICTURES = 3;

    @TempDir
    static Path folder;

    private record Trial(PointCloud truth, Inference.Prediction prediction) {

        double distance(PointCloud shape) {
            return Scores.of(prediction.cloud(), shape).chamfer();
        }
    }

    private static final List<Trial> TRIALS = new ArrayList<>();

    @BeforeAll
    static void reconstruct() throws IOException {
        var spec = new DatasetSpec(PICTURES, 64, 0, 4096, UNSEEN);
        DatasetWriter.write(folder, new Procedural(Family.SEATS, SEATS, UNSEEN), spec, 2, line -> {});
        var seats = Dataset.open(folder);
        var settings = Reconstruction.Settings.DEFAULT;
        try (var backend = Backends.open(Device.JVM, 2)) {
            var inference = new Inference(Reconstruction.model(settings.model()), backend, settings.maskThreshold());
            for (int seat = 0; seat < SEATS; seat++) {
                for (int view = 0; view < PICTURES; view++) {
                    TRIALS.add(new Trial(seats.points(seat), inference.predict(seats.cutOut(seat, view, 64))));
                }
            }
        }
    }

    /** On the seats of the catalogue that models are validated with, a random training shape is 0.16 away. */
    @Test
    void theirShapesComeOut() {
        assertThat(meanDistance(UnaryOperator.identity())).isLessThan(0.06);
    }

    @Test
    void theyAreNotTurned() {
        double upright = meanDistance(UnaryOperator.identity());

        assertThat(meanDistance(p -> new float[] {-p[0], -p[1], p[2]})).isGreaterThan(1.5 * upright);
        assertThat(meanDistance(p -> new float[] {-p[1], p[0], p[2]})).isGreaterThan(1.5 * upright);
        assertThat(meanDistance(p -> new float[] {p[0], p[1], -p[2]})).isGreaterThan(1.5 * upright);
    }

    @Test
    void theModelKnowsThem() {
        var confidences = TRIALS.stream()
                .mapToDouble(trial -> trial.prediction.confidence().value());

        assertThat(confidences.filter(confidence -> confidence > Confidence.LOW).count())
                .isGreaterThan(TRIALS.size() * 3 / 4);
    }

    @Test
    void theirCloudsAreColoured() {
        assertThat(TRIALS).allMatch(trial -> trial.prediction.cloud().isColoured());
    }

    /** Between predictions and the truth, of which each point was moved. */
    private static double meanDistance(UnaryOperator<float[]> moved) {
        return TRIALS.stream()
                .mapToDouble(trial -> trial.distance(moved(trial.truth, moved)))
                .average()
                .orElseThrow();
    }

    private static PointCloud moved(PointCloud cloud, UnaryOperator<float[]> move) {
        float[] positions = cloud.positions().clone();
        for (int i = 0; i < positions.length; i += 3) {
            float[] point = move.apply(new float[] {positions[i], positions[i + 1], positions[i + 2]});
            System.arraycopy(point, 0, positions, i, 3);
        }
        return new PointCloud(positions);
    }
}
