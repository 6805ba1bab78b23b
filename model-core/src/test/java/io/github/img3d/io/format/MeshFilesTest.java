package io.github.img3d.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.io.archive.Archive;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeshFilesTest {

    private static final Map<String, byte[]> FILES = Box.files();

    static Stream<String> meshes() {
        return FILES.keySet().stream().filter(name -> Format.ofMesh(name).isPresent());
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void theSameBoxIsReadFromEveryFormat(String name) throws IOException {
        Box.assertIs(Format.ofMesh(name).orElseThrow().readMesh(archive(FILES), name));
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void aFileCutOffAnywhereIsReadOrRefusedInOneLine(String name) {
        byte[] whole = FILES.get(name);

        readOrRefused(name, IntStream.range(0, whole.length).mapToObj(length -> Arrays.copyOf(whole, length)));
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void aFileWithWrongBytesIsReadOrRefusedInOneLine(String name) {
        var random = new SplittableRandom(1);

        readOrRefused(name, IntStream.range(0, 600).mapToObj(trial -> {
            byte[] damaged = FILES.get(name).clone();
            for (int wrong = 0; wrong < 1 + trial % 3; wrong++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            return damaged;
        }));
    }

    @ParameterizedTest
    @MethodSource("meshes")
    void aFileWithWrongDigitsIsReadOrRefusedInOneLine(String name) {
        var random = new SplittableRandom(2);

        readOrRefused(name, IntStream.range(0, 400).mapToObj(_ -> {
            byte[] damaged = FILES.get(name).clone();
            for (int i = 0; i < damaged.length; i++) {
                boolean isDigit = damaged[i] >= '0' && damaged[i] <= '9';
                damaged[i] = isDigit && random.nextInt(20) == 0 ? (byte) ('0' + random.nextInt(10)) : damaged[i];
            }
            return damaged;
        }));
    }

    private static void readOrRefused(String name, Stream<byte[]> files) {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> files.forEach(bytes -> {
                    try {
                        Format.ofMesh(name)
                                .orElseThrow()
                                .readMesh(
                                        path -> Optional.ofNullable(path.equals(name) ? bytes : FILES.get(path)), name);
                    } catch (IOException e) {
                        assertThat(e.getMessage())
                                .startsWith(name + ": ")
                                .hasLineCount(1)
                                .hasSizeLessThan(400);
                    }
                }));
    }

    static Stream<Arguments> notTheFormat() {
        return Stream.of("obj", "gltf", "glb", "stl", "ply", "off")
                .flatMap(ending -> Stream.of(
                        argumentSet(ending + " empty", "a." + ending, ""),
                        argumentSet(ending + " blank", "a." + ending, " \n\n"),
                        argumentSet(ending + " of a web page", "a." + ending, "<!DOCTYPE html>\n<html></html>"),
                        argumentSet(ending + " of JSON", "a." + ending, "{\"a\":1}"),
                        argumentSet(ending + " of zeros", "a." + ending, "\0".repeat(1000))));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("notTheFormat")
    void whatIsNotTheFormatIsRefused(String name, String text) {
        assertThatIOException()
                .isThrownBy(() -> read(name, text))
                .withMessageStartingWith(name + ": ")
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String ending : new String[] {"obj", "gltf", "stl", "ply", "off"}) {
            assertThatIOException()
                    .isThrownBy(() ->
                            Format.ofMesh("x." + ending).orElseThrow().readMesh(_ -> Optional.empty(), "x." + ending))
                    .withMessage("x." + ending + ": there is no such file");
        }
    }

    @Test
    void meshesAreKnownByTheirEndingsButHiddenOnesAreNot() {
        var names =
                Stream.of("b/x.GLB", "a.obj", "__MACOSX/._a.obj", ".git/a.obj", "a.mtl", "stl", "d.off.txt", "c.coff");

        assertThat(Format.meshesAmong(names)).containsExactly("a.obj", "b/x.GLB", "c.coff");
    }

    private static void read(String name, String text) throws IOException {
        Format.ofMesh(name).orElseThrow().readMesh(archive(Map.of(name, Box.text(text))), name);
    }

    private static Archive archive(Map<String, byte[]> files) {
        return path -> Optional.ofNullable(files.get(path));
    }
}
