package io.github.img3d.model.pytorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.model.safetensors.Safetensors.Entry;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Imported weights of the PyTorch port, compared with its layers written out. */
class PyTorchFileTest {

    private static final int SIDE = Architecture.ORIGINAL.mapSide();
    private static final int VIEWS = 8;
    private static final PyTorchNetwork NETWORK = PyTorchNetwork.random();

    @TempDir
    Path folder;

    @Test
    void widthsAreThoseOfTheTensors() throws IOException {
        var read = read(NETWORK.tensors());

        assertThat(read.architecture())
                .isEqualTo(new Architecture(
                                List.of(5, 7, 4, 6), List.of(13, 11, 9), List.of(10, 12), List.of(7, 6, 5, 8, 4, 3))
                        .padded(1)
                        .withFoldedNorms());
    }

    @Test
    void aFinishedModelDrawsThePortsMapsMirroredAtTheirDiagonal() throws IOException {
        float[] ours = maps(read(NETWORK.tensors()));

        double[] theirs = NETWORK.maps(planes(picture()));

        assertThat(worst(ours, (p, channel) -> theirs[channel * SIDE * SIDE + p % SIDE * SIDE + p / SIDE]))
                .isLessThan(1e-4);
    }

    @Test
    void aModelOfTheFirstStageDrawsThePortsMapsWithXAndYExchanged() throws IOException {
        float[] ours = maps(read(NETWORK.tensors(), Map.of("stage", "1")));

        double[] theirs = NETWORK.maps(planes(picture()));

        assertThat(worst(ours, (p, channel) -> theirs[exchanged(channel) * SIDE * SIDE + p]))
                .isLessThan(1e-4);
    }

    @Test
    void anImportedModelIsTheSameAfterItWasWrittenAsOurs() throws IOException {
        var imported = read(NETWORK.tensors());
        Path file = folder.resolve("ours.safetensors");
        ModelFile.write(imported, Map.of(), file);

        var again = ModelFile.read(file);

        assertThat(again.architecture()).isEqualTo(imported.architecture());
        assertThat(maps(again)).isEqualTo(maps(imported));
    }

    @Test
    void countersOfBatchesArePassedOver() throws IOException {
        var tensors = new TreeMap<>(NETWORK.tensors());
        tensors.put("encoder.conv1.1.num_batches_tracked", new Entry(new int[0], new float[] {7}));

        assertThat(read(tensors).parameters()).isNotEmpty();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                argumentSet(
                        "no first layer",
                        spoiling(t -> t.remove("encoder.conv1.0.weight")),
                        "no tensor encoder.conv1.0.weight"),
                argumentSet(
                        "no layer in the middle",
                        spoiling(t -> t.keySet().removeIf(name -> name.startsWith("decoder.deconv3."))),
                        "no tensor decoder.deconv3.0.bias"),
                argumentSet(
                        "no last layer",
                        spoiling(t -> t.keySet().removeIf(name -> name.startsWith("encoder.fc3"))),
                        "no tensor encoder.fc2.bias"),
                argumentSet(
                        "no encoder",
                        spoiling(t -> t.keySet().removeIf(name -> name.startsWith("encoder."))),
                        "no tensor encoder.fc1.bias"),
                argumentSet(
                        "no head",
                        spoiling(t -> t.remove("decoder.pixel_conv.weight")),
                        "no tensor decoder.pixel_conv.weight"),
                argumentSet(
                        "no running statistics",
                        spoiling(t -> t.remove("decoder.fc2.1.running_var")),
                        "no tensor decoder.fc2.1.running_var"),
                argumentSet(
                        "transposed convolutions of an early version",
                        putting("decoder.deconv2.0.weight", 0, 6, 5, 3, 3),
                        "decoder.deconv2.0.weight has shape [6, 5, 3, 3], expected [5, 6, 3, 3]"),
                argumentSet(
                        "a bias at the head, as in an early version",
                        putting("decoder.pixel_conv.bias", 0, 32),
                        "has a tensor decoder.pixel_conv.bias"),
                argumentSet(
                        "four views",
                        putting("decoder.pixel_conv.weight", 0, 16, 3, 1, 1),
                        "has shape [16, 3, 1, 1], expected [32, 3, 1, 1]"),
                argumentSet(
                        "flat kernels",
                        putting("decoder.deconv1.0.weight", 0, 6, 63),
                        "decoder.deconv1.0.weight has shape [6, 63], expected 4 axes"),
                argumentSet(
                        "an empty layer",
                        putting("encoder.conv2.0.bias", 0, 0),
                        "encoder.conv2.0.bias has shape [0], expected 1 axes of at least 1"),
                argumentSet(
                        "a layer too many",
                        putting("decoder.deconv99.0.bias", 0, 3),
                        "no tensor decoder.deconv6.0.bias"),
                argumentSet(
                        "not a number",
                        putting("decoder.fc1.0.weight", Float.NaN, 10, 9),
                        "decoder.fc1.0.weight holds NaN, expected finite numbers"),
                argumentSet(
                        "infinite",
                        putting("encoder.fc3.bias", Float.POSITIVE_INFINITY, 9),
                        "encoder.fc3.bias holds Infinity"),
                argumentSet(
                        "negative variance",
                        putting("encoder.conv1.1.running_var", -1, 5),
                        "encoder.conv1.1.running_var holds -1.0, expected variances of at least 0"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("spoilt")
    void spoiltWeightsAreRefusedInOneLine(Map<String, Entry> tensors, String reason) {
        assertThatIOException()
                .isThrownBy(() -> read(tensors))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("pytorch.safetensors")
                        .contains(reason)
                        .hasLineCount(1)
                        .hasSizeLessThan(200));
    }

    @Test
    void anUnknownStageIsRefused() {
        assertThatIOException()
                .isThrownBy(() -> read(NETWORK.tensors(), Map.of("stage", "3")))
                .withMessageContaining("has 'stage' 3 in its metadata, expected 1 or 2");
    }

    private interface Reference {
        double value(int pixel, int channel);
    }

    /** Returns the greatest difference over all channels of all pixels, relative to values beyond 1. */
    private static double worst(float[] ours, Reference theirs) {
        return IntStream.range(0, ours.length)
                .mapToDouble(i -> {
                    double expected = theirs.value(i / (4 * VIEWS), i % (4 * VIEWS));
                    return Math.abs(ours[i] - expected) / Math.max(1, Math.abs(expected));
                })
                .max()
                .orElseThrow();
    }

    private static int exchanged(int channel) {
        return channel < VIEWS ? channel + VIEWS : channel < 2 * VIEWS ? channel - VIEWS : channel;
    }

    private static StructureGenerator read(Map<String, Entry> tensors) throws IOException {
        return read(tensors, Map.of());
    }

    private static StructureGenerator read(Map<String, Entry> tensors, Map<String, String> metadata)
            throws IOException {
        return ModelFile.generator(new Safetensors(metadata, tensors), "pytorch.safetensors");
    }

    private static Map<String, Entry> spoiling(Consumer<Map<String, Entry>> accident) {
        var tensors = new TreeMap<>(NETWORK.tensors());
        accident.accept(tensors);
        return tensors;
    }

    private static Map<String, Entry> putting(String name, float value, int... shape) {
        float[] values = new float[IntStream.of(shape).reduce(1, (a, b) -> a * b)];
        Arrays.fill(values, value);
        return spoiling(t -> t.put(name, new Entry(shape, values)));
    }

    /** Returns a picture, {@code [64,64,3]}. */
    private static float[] picture() {
        var random = new SplittableRandom(6);
        float[] pixels = new float[64 * 64 * 3];
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (float) random.nextDouble());
        return pixels;
    }

    /** Returns {@code [64,64,3] → [3,64,64]}. */
    private static double[] planes(float[] picture) {
        return IntStream.range(0, picture.length)
                .mapToDouble(i -> picture[i % (64 * 64) * 3 + i / (64 * 64)])
                .toArray();
    }

    private static float[] maps(StructureGenerator generator) {
        var tape = new Tape();
        var picture = tape.input("picture", Shape.of(1, 64, 64, 3));
        var maps = tape.keep(generator.folded().generate(tape, picture).maps());
        try (var backend = Backends.open(Device.JVM, 1)) {
            var execution = backend.prepare(tape.program());
            System.arraycopy(picture(), 0, picture.values(), 0, picture.values().length);
            execution.run();
            return maps.values().clone();
        }
    }
}
