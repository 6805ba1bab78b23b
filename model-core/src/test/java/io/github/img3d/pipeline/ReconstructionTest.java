package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.io.format.Format;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.tensor.Initializer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconstructionTest {

    private static final Architecture TINY =
            new Architecture(List.of(8, 8, 8, 8), List.of(8), List.of(), List.of(8, 8, 8, 8, 8, 8));

    @TempDir
    static Path models;

    private static Path model;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeAModelThatSeesAllPoints() throws IOException {
        var generator = StructureGenerator.create(TINY, new Initializer(new SplittableRandom(1)));
        var bias = generator.parameters().getLast();
        for (int i = 0; i < bias.values().length; i++) {
            if (i % 32 >= 24) {
                bias.values()[i] = 1;
            }
        }
        model = models.resolve("model.safetensors");
        ModelFile.write(generator, Map.of(), model);
    }

    @Test
    void pictureBecomesAFileOfEachFormatAndAFigure() throws IOException {
        var result = reconstruct(picture("chair.png", square(40, 30)), folder.resolve("new/out"));

        assertThat(result.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("chair.glb", "chair.ply", "chair.xyz", "chair.png");
        assertThat(result.files()).allSatisfy(f -> assertThat(f).isNotEmptyFile());
        assertThat(result.points()).isPositive();
    }

    @Test
    void samePictureGivesTheSameBytes() throws IOException {
        Path chair = picture("chair.png", square(40, 30));

        var once = reconstruct(chair, folder.resolve("once"));
        var again = reconstruct(chair, folder.resolve("again"));

        for (int i = 0; i < once.files().size(); i++) {
            assertThat(again.files().get(i)).hasSameBinaryContentAs(once.files().get(i));
        }
    }

    static Stream<Arguments> hostilePictures() throws IOException {
        return Stream.of(
                argumentSet("no picture", "text".getBytes(), "not a picture"),
                argumentSet("nothing", new byte[0], "empty"),
                argumentSet("a truncated picture", truncated(), "cut off"),
                argumentSet(
                        "one pixel", png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)), "expected one object"),
                argumentSet(
                        "all transparent",
                        png(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB)),
                        "expected one object"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("hostilePictures")
    void hostilePictureGetsOneLineAndLeavesNoFile(byte[] bytes, String said) throws IOException {
        Path file = Files.write(folder.resolve("bad.png"), bytes);
        Path output = folder.resolve("out");

        assertThatThrownBy(() -> reconstruct(file, output))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("bad.png")
                .hasMessageContaining(said)
                .message()
                .doesNotContain("\n");
        assertThat(output).doesNotExist();
    }

    @Test
    void outputThatIsAFileIsRefused() throws IOException {
        Path output = Files.createFile(folder.resolve("out"));
        Path chair = picture("chair.png", square(40, 30));

        assertThatThrownBy(() -> reconstruct(chair, output))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(output + ": cannot be made (" + output + " is a file), expected a folder to write into:"
                        + " name another one with `output`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chair.png", "chair.ply"})
    void aPictureThatAResultWouldReplaceIsRefusedAndStays(String name) throws IOException {
        Path chair = picture(name, square(40, 30));
        byte[] before = Files.readAllBytes(chair);

        assertThatThrownBy(() -> reconstruct(chair, folder))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage(chair + ": would be replaced by what is made of it, expected another folder to write into:"
                        + " name one with `output`");
        assertThat(chair).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.{glb,xyz}");
    }

    @Test
    void resultsOfAnEarlierRunAreReplaced() throws IOException {
        Path chair = picture("chair.png", square(40, 30));
        Path output = folder.resolve("out");

        reconstruct(chair, output);

        assertThat(reconstruct(chair, output).files()).hasSize(4);
    }

    @Test
    void missingModelIsNamed() {
        Path missing = folder.resolve("missing.safetensors");

        assertThatThrownBy(() -> Reconstruction.open(settings(missing)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("missing.safetensors");
    }

    @Test
    void truncatedModelIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        Path cut = Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Reconstruction.open(settings(cut)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("cut.safetensors")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void modelOfAnotherArchitectureIsRefused() throws IOException {
        var saved = Safetensors.read(model);
        var metadata = Map.of(ModelFile.ARCHITECTURE, ModelFile.describe(Architecture.SMALL));
        Path other = folder.resolve("other.safetensors");
        new Safetensors(metadata, saved.tensors()).write(other);

        assertThatThrownBy(() -> Reconstruction.open(settings(other)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("encoder.conv1.weight has shape [3, 3, 3, 8], expected [3, 3, 3, 32]");
    }

    @Test
    void safetensorsOfSomethingElseAreRefused() throws IOException {
        Path other = folder.resolve("other.safetensors");
        new Safetensors(Map.of(), Map.of("x", new Safetensors.Entry(new int[] {1}, new float[1]))).write(other);

        assertThatThrownBy(() -> Reconstruction.open(settings(other)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("expected a model written by img3d:train");
    }

    static Stream<Arguments> devices() {
        return Stream.of(
                argumentSet("TornadoVM", "tornado", 1, "device 'tornado' needs TornadoVM"),
                argumentSet("a device of TornadoVM's", "tornado:ptx:0", 1, "device 'tornado:ptx:0' needs TornadoVM"),
                argumentSet(
                        "unknown",
                        "abacus",
                        1,
                        "device 'abacus', expected 'auto', 'jvm', 'tornado' or one of TornadoVM's"),
                argumentSet("negative threads", "jvm", -1, "-1 threads, expected 0 (one a core) or more"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("devices")
    void deviceThatCannotBeHadIsRefused(String device, int threads, String said) {
        assertThatThrownBy(() -> open(device, threads))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, Double.NaN})
    void thresholdThatIsNoProbabilityIsRefused(double threshold) {
        assertThatThrownBy(() -> settings(model).withMaskThreshold(threshold))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("`maskThreshold` is " + threshold + ", expected a probability between 0 and 1");
    }

    @Test
    void anImageAStreamAndAFileOfTheSamePictureGiveTheSameCloud() throws IOException {
        var image = square(40, 30);
        Path chair = picture("chair.png", image);
        try (var reconstruction = Reconstruction.open(settings(model));
                var stream = Files.newInputStream(chair)) {
            float[] expected = reconstruction.reconstruct(chair).cloud().positions();

            assertThat(reconstruction.reconstruct(image).cloud().positions()).isEqualTo(expected);
            assertThat(reconstruction.reconstruct(stream).cloud().positions()).isEqualTo(expected);
        }
    }

    @Test
    void anImageWithoutAnObjectIsRefused() {
        var nothing = new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB);
        try (var reconstruction = Reconstruction.open(settings(model))) {
            assertThatThrownBy(() -> reconstruction.reconstruct(nothing))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageStartingWith("the picture: ")
                    .hasMessageContaining("expected one object");
        }
    }

    @Test
    void aFormatWithoutPointsIsRefused() throws IOException {
        Path chair = picture("chair.png", square(40, 30));
        try (var reconstruction = Reconstruction.open(settings(model))) {
            assertThatThrownBy(() -> reconstruction.reconstruct(chair, folder.resolve("out"), Set.of(Format.STL)))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessage("`formats` names stl, expected formats in which points are written");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static Reconstruction.Settings settings(Path model) {
        return Reconstruction.Settings.DEFAULT.withModel(model).withComputer(Computer.jvm(2));
    }

    private static Reconstruction open(String device, int threads) {
        var computer = InvalidRequest.checked(() -> new Computer(Device.named(device), threads));
        return Reconstruction.open(settings(model).withComputer(computer));
    }

    private static Reconstruction.Result reconstruct(Path picture, Path output) {
        try (var reconstruction = Reconstruction.open(settings(model))) {
            return reconstruction.reconstruct(picture, output, Set.of(Format.PLY, Format.GLB, Format.XYZ));
        }
    }

    private Path picture(String name, BufferedImage image) throws IOException {
        return Files.write(folder.resolve(name), png(image));
    }

    /** A red square on white. */
    private static BufferedImage square(int side, int inner) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.RED);
        graphics.fillRect((side - inner) / 2, (side - inner) / 2, inner, inner);
        graphics.dispose();
        return image;
    }

    private static byte[] truncated() throws IOException {
        byte[] whole = png(square(400, 300));
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
