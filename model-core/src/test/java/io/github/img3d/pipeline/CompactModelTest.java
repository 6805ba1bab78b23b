package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.view.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled model, whose large fully connected layers are stored in 8 bits, predicts nearly the same. */
class CompactModelTest {

    private static final Path PICTURES = Path.of("../samples/quickstart/src/main/images");

    /** Channels of the maps. */
    private static final int DEPTH = 2;

    private static final int MASK_LOGIT = 3;

    /** In parts of a tensor's greatest value. */
    private static final double HALF_A_STEP = 0.501 / 127;

    @TempDir
    Path folder;

    @Test
    void mapsHardlyChange() throws IOException {
        var model = Reconstruction.model(Reconstruction.Settings.DEFAULT.model());
        var compact = compact(model);

        int side = model.generator().architecture().inputSide();
        try (var preprocessing = new Preprocessing(Optional.empty(), side);
                var backend = Backends.open(Device.JVM, 2);
                var pictures = Files.newDirectoryStream(PICTURES, "*.png")) {
            var full = new Inference(model, backend, Views.MASK_THRESHOLD);
            var small = new Inference(compact, backend, Views.MASK_THRESHOLD);
            for (Path picture : pictures) {
                var framed = preprocessing.framed(picture);
                var expected = full.predict(framed).views();
                var actual = small.predict(framed).views();
                assertThat(rms(expected, actual, DEPTH)).isLessThan(0.0005);
                assertThat(rms(expected, actual, MASK_LOGIT)).isLessThan(0.05);
            }
        }
    }

    @Test
    void theFileIsSmallAndNoWeightIsFarOff() throws IOException {
        var model = Reconstruction.model(Reconstruction.Settings.DEFAULT.model());
        var compact = compact(model);

        assertThat(folder.resolve("compact.safetensors"))
                .satisfies(file -> assertThat(Files.size(file)).isLessThan(11_000_000));
        var expected = model.generator().tensors();
        for (int t = 0; t < expected.size(); t++) {
            var actual = compact.generator().tensors().get(t);
            float[] values = expected.get(t).values();
            assertThat(worst(values, actual.values()))
                    .as(actual.name())
                    .isLessThanOrEqualTo(HALF_A_STEP * worst(values, new float[values.length]));
        }
    }

    private TrainedModel compact(TrainedModel model) throws IOException {
        Path file = folder.resolve("compact.safetensors");
        ModelFile.write(model, Map.of(), Precision.COMPACT.stored(), file);
        return ModelFile.model(Safetensors.read(file), "compact");
    }

    /** Returns the root of the mean squared difference of a channel, over the pixels that show the object in both. */
    private static double rms(Views expected, Views actual, int channel) {
        int views = expected.count();
        double sum = 0;
        int count = 0;
        for (int p = 0; p < expected.height() * expected.width(); p++) {
            for (int v = 0; v < views; v++) {
                if (expected.shows(p, v) && actual.shows(p, v)) {
                    int at = (4 * p + channel) * views + v;
                    sum += Math.pow(expected.maps()[at] - actual.maps()[at], 2);
                    count++;
                }
            }
        }
        return Math.sqrt(sum / count);
    }

    /** Returns the greatest difference. */
    private static double worst(float[] expected, float[] actual) {
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
        }
        return worst;
    }
}
