package io.github.img3d.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Head;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.pytorch.PyTorchNetwork;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.raster.Meshes;
import io.github.img3d.raster.OrthographicView;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxFileTest {

    private static final int SIDE = Architecture.ORIGINAL.pictureSide();

    /**
     * An architecture in which no width is a multiple of a vector's, none is like another, and the encoder ends at
     * another side than the decoder starts.
     */
    private static final Architecture ODD =
            new Architecture(List.of(5, 7, 9), List.of(11, 13), List.of(15), List.of(6, 5, 3, 7, 9, 10));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void onnxruntimeAgreesForOddWidths(int batch) throws Exception {
        assertSameMaps(random(ODD), batch);
    }

    @Test
    void coloursAreASecondOutput() throws Exception {
        assertSameMaps(random(ODD.with(Architecture.COLOURS)), 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void onnxruntimeAgreesForAnOwnView(int side) throws Exception {
        assertSameMaps(random(ODD.withOwnView(side)), 2);
    }

    @Test
    void onnxruntimeAgreesForTheBundledModel() throws Exception {
        try (var stream = ModelFile.class.getResourceAsStream("/io/github/img3d/model/furniture.safetensors")) {
            var bundled = ModelFile.generator(Safetensors.read(stream, "bundled model"), "bundled model");
            assertSameMaps(bundled, chairs(), Viewpoints.FIXED.size());
        }
    }

    @Test
    void onnxruntimeAgreesForWeightsOfThePyTorchPort() throws Exception {
        var pytorch = new Safetensors(Map.of(), PyTorchNetwork.random().tensors());
        assertSameMaps(ModelFile.generator(pytorch, "pytorch"), 2);
    }

    @Test
    void theMetadataStaysInTheFile() throws Exception {
        Path file = folder.resolve("model.onnx");
        OnnxFile.write(random(ODD), Map.of("licence", "CC0", "scores", "good"), file);

        try (var session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
            assertThat(session.getMetadata().getCustomMetadata()).containsEntry("licence", "CC0");
            assertThat(session.getMetadata().getDescription()).contains("picture [B,3,64,64]");
        }
    }

    @Test
    void sameModelGivesTheSameBytes() throws IOException {
        OnnxFile.write(random(ODD), Map.of("b", "1", "a", "2"), folder.resolve("once.onnx"));
        OnnxFile.write(random(ODD), Map.of("a", "2", "b", "1"), folder.resolve("again.onnx"));

        assertThat(folder.resolve("again.onnx")).hasSameBinaryContentAs(folder.resolve("once.onnx"));
    }

    @Test
    void aFolderInTheWayIsReported() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("model.onnx"));

        assertThatThrownBy(() -> OnnxFile.write(random(ODD), Map.of(), taken))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("model.onnx: cannot be written");
    }

    /**
     * Returns a chair from all fixed views, over white. From noise a trained network makes great values, which are
     * rounded coarsely.
     */
    private static float[] chairs() {
        float[] pixels = new float[Viewpoints.FIXED.size() * SIDE * SIDE * 3];
        for (int v = 0; v < Viewpoints.FIXED.size(); v++) {
            OrthographicView.of(Meshes.chair(), Viewpoints.FIXED.get(v), SIDE)
                    .albedo()
                    .overWhite(pixels, v * SIDE * SIDE * 3);
        }
        return pixels;
    }

    /** Compares the maps of noise. */
    private void assertSameMaps(StructureGenerator generator, int batch) throws Exception {
        int side = generator.architecture().inputSide();
        float[] pixels = new float[batch * side * side * 3];
        var random = new SplittableRandom(9);
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (float) random.nextDouble());
        assertSameMaps(generator, pixels, batch);
    }

    /** Compares the maps of pictures; channels come last here and first there. */
    private void assertSameMaps(StructureGenerator generator, float[] pixels, int batch) throws Exception {
        var ours = outputs(generator, pixels, batch);

        Path file = folder.resolve("model.onnx");
        OnnxFile.write(generator, Map.of(), file);
        var theirs = onnx(file, channelsFirst(pixels, batch, 3), batch);

        assertThat(theirs).hasSameSizeAs(ours);
        ours.forEach((head, values) -> {
            String name = head.name();
            float[] expected = channelsFirst(values, batch, head.channels(generator.architecture()));
            assertThat(theirs.get(name)).hasSameSizeAs(expected);
            assertThat(worst(theirs.get(name), expected)).isLessThan(1e-4);
        });
    }

    /** Returns the greatest difference, relative to values beyond 1. */
    private static double worst(float[] theirs, float[] ours) {
        return IntStream.range(0, ours.length)
                .mapToDouble(i -> Math.abs(theirs[i] - ours[i]) / Math.max(1, Math.abs(ours[i])))
                .max()
                .orElseThrow();
    }

    private static StructureGenerator random(Architecture architecture) {
        var random = new SplittableRandom(4);
        var generator = StructureGenerator.create(architecture, new Initializer(random));
        generator.statistics().forEach(tensor -> {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) random.nextDouble();
            }
        });
        return generator;
    }

    private static Map<Head, float[]> outputs(StructureGenerator generator, float[] pixels, int batch) {
        var tape = new Tape();
        int side = generator.architecture().inputSide();
        var picture = tape.input("picture", Shape.of(batch, side, side, 3));
        var generated = generator.folded().generate(tape, picture);
        var outputs = new HashMap<Head, Tensor>();
        for (Head head : generator.architecture().heads()) {
            outputs.put(head, tape.keep(generated.of(head)));
        }
        try (var backend = Backends.open(Device.JVM, 1)) {
            var execution = backend.prepare(tape.program());
            System.arraycopy(pixels, 0, picture.values(), 0, pixels.length);
            execution.run();
            var values = new HashMap<Head, float[]>();
            outputs.forEach((head, tensor) -> values.put(head, tensor.values().clone()));
            return values;
        }
    }

    private static Map<String, float[]> onnx(Path file, float[] planes, int batch) throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        long side = Math.round(Math.sqrt(planes.length / (3.0 * batch)));
        try (var session = environment.createSession(file.toString());
                var picture = OnnxTensor.createTensor(
                        environment, FloatBuffer.wrap(planes), new long[] {batch, 3, side, side});
                var results = session.run(Map.of("picture", picture))) {
            var values = new HashMap<String, float[]>();
            for (var result : results) {
                var tensor = (OnnxTensor) result.getValue();
                float[] planesOut = new float[tensor.getFloatBuffer().remaining()];
                tensor.getFloatBuffer().get(planesOut);
                values.put(result.getKey(), planesOut);
            }
            return values;
        }
    }

    /** Returns {@code [B,P,C] → [B,C,P]}. */
    private static float[] channelsFirst(float[] values, int batch, int channels) {
        int pixels = values.length / batch / channels;
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int c = i % channels;
            int p = i / channels % pixels;
            int b = i / channels / pixels;
            turned[(b * channels + c) * pixels + p] = values[i];
        }
        return turned;
    }
}
