package io.github.img3d.segmentation;

import static io.github.img3d.segmentation.MaskModel.Normalization.IMAGENET;
import static io.github.img3d.segmentation.MaskModel.Normalization.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.image.Picture;
import io.github.img3d.image.Pictures;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaskModelTest {

    @TempDir
    Path folder;

    static Stream<Arguments> networks() {
        return Stream.of(
                argumentSet("fixed size, probabilities", MaskNetworks.probabilities(0.4, 1, 3, 96, 96)),
                argumentSet("oblong", MaskNetworks.probabilities(0.4, 1, 3, 80, 120)),
                argumentSet("any size and batch", MaskNetworks.probabilities(0.4, -1, 3, -1, -1)),
                argumentSet("logits", MaskNetworks.logits(0.4, 1, 3, 96, 96)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("networks")
    void theNetworkDecidesWhatTheObjectIs(byte[] network) throws Exception {
        var picture = Pictures.solidChair(200, 0xFF202020, (x, y) -> x > y ? 0xFFE0A0A0 : 0xFFA0E0F0);

        assertThat(Pictures.overlapWithSolidChair(cutOut(network, NONE, picture)))
                .isGreaterThan(0.95);
    }

    @Test
    void coloursAreNormalisedAsTheNameSays() throws Exception {
        var picture = Pictures.solidChair(100, 0xFF404040, (x, y) -> 0xFFB0B0B0);

        assertThat(Pictures.overlapWithSolidChair(cutOut(MaskNetworks.logits(0, 1, 3, 96, 96), IMAGENET, picture)))
                .isGreaterThan(0.95);
        assertThatThrownBy(() -> cutOut(MaskNetworks.logits(0, 1, 3, 96, 96), NONE, picture))
                .isInstanceOf(NoObjectException.class);
    }

    @Test
    void transparencyComesBeforeTheNetwork() throws Exception {
        var picture = Pictures.chair(50, (x, y) -> 0);

        assertThat(cutOut(MaskNetworks.logits(0, 1, 3, 32, 32), NONE, picture)).isSameAs(picture);
    }

    @Test
    void picturesOfAnySizeFromOnePixelAreSegmented() throws Exception {
        try (var model = open(MaskNetworks.probabilities(0.4, 1, 3, 64, 64))) {
            assertThat(model.cover(Pictures.of(1, 1, (x, y) -> 0xFF000000))[0]).isGreaterThan(250);
            assertThat(model.cover(Pictures.of(5000, 1, (x, y) -> Pictures.WHITE))[4999])
                    .isZero();
        }
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                argumentSet("no ONNX", "text".getBytes(), "mask.onnx: is no ONNX network that onnxruntime can run ("),
                argumentSet("empty", new byte[0], "mask.onnx: is no ONNX network"),
                argumentSet("grey", MaskNetworks.logits(0, 1, 1, 64, 64), "mask.onnx: its first input is "),
                argumentSet("a batch", MaskNetworks.logits(0, 4, 3, 64, 64), "mask.onnx: its first input is "),
                argumentSet("huge", MaskNetworks.logits(0, 1, 3, 99999, 9), "mask.onnx: its first input is "),
                argumentSet("a row", MaskNetworks.identity(1, 3), "mask.onnx: its first input is "));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("unusable")
    void anUnusableFileIsRefusedInOneLine(byte[] network, String start) {
        assertThatThrownBy(() -> open(network))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(start)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> MaskModel.open(folder.resolve("none.onnx"), NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("none.onnx") + ": no such file, expected an ONNX segmentation network");
    }

    @Test
    void anOutputOfSeveralMapsIsRefused() throws IOException {
        try (var model = open(MaskNetworks.identity(1, 3, 64, 64))) {
            assertThatThrownBy(() -> model.cover(Pictures.chair(50, (x, y) -> Pictures.WHITE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected one map of floats, such as [1, 1, 64, 64]");
        }
    }

    @Test
    void withoutOnnxruntimeOneLineSaysWhatToAdd() throws Exception {
        Path file = Files.write(folder.resolve("mask.onnx"), MaskNetworks.logits(0, 1, 3, 64, 64));
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("onnxruntime"))
                .map(MaskModelTest::url)
                .toArray(URL[]::new);
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> normalization = loader.loadClass(MaskModel.Normalization.class.getName());
            var open = loader.loadClass(MaskModel.class.getName()).getMethod("open", Path.class, normalization);

            assertThatThrownBy(() -> open.invoke(null, file, normalization.getEnumConstants()[0]))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessage("mask.onnx: needs onnxruntime;"
                            + " add com.microsoft.onnxruntime:onnxruntime to the class path");
        }
    }

    private Picture cutOut(byte[] network, MaskModel.Normalization normalization, Picture picture) throws Exception {
        Path file = Files.write(folder.resolve("mask.onnx"), network);
        try (var model = MaskModel.open(file, normalization)) {
            return CutOut.of(picture, model);
        }
    }

    private MaskModel open(byte[] network) throws IOException {
        return MaskModel.open(Files.write(folder.resolve("mask.onnx"), network), NONE);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
