package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MojoTest {

    @TempDir
    Path folder;

    static Stream<Arguments> wrongReconstructions() {
        return Stream.of(
                reconstruction(
                        "device gpu, expected auto, jvm, tornado, or one that img3d:devices lists",
                        mojo -> mojo.device = "gpu"),
                reconstruction("device tornado:opencl, expected auto", mojo -> mojo.device = "tornado:opencl"),
                reconstruction("device jvm:0, expected auto", mojo -> mojo.device = "jvm:0"),
                reconstruction("device tornado:opencl:0 , expected auto", mojo -> mojo.device = "tornado:opencl:0 "),
                reconstruction("threads -1, expected 1 or more, or 0 for one a core", mojo -> mojo.threads = -1),
                reconstruction("img3d.formats is 'stl', expected 'ply', 'xyz', 'glb'", mojo -> {
                    mojo.formats = List.of("ply", "stl");
                }),
                reconstruction(
                        "img3d.maskNormalization is 'odd', expected 'imagenet', 'c",
                        mojo -> mojo.maskNormalization = "odd"),
                reconstruction("memory lots, expected a size such as 4g", mojo -> mojo.memory = "lots"),
                reconstruction("no formats named, expected some of ply", mojo -> mojo.formats = List.of(" ", "")),
                reconstruction("no picture named: add -Dimg3d.input", mojo -> mojo.input = null));
    }

    @ParameterizedTest
    @MethodSource
    void wrongReconstructions(String message, Consumer<ReconstructMojo> mistake) throws Exception {
        var mojo = reconstruct();
        mistake.accept(mojo);

        assertFails(message, mojo);
    }

    @Test
    void aMissingModelIsRefusedBeforeAnyWork() throws Exception {
        var mojo = reconstruct();
        mojo.model = folder.resolve("missing.safetensors").toFile();

        assertFails(mojo.model + ": no such file, expected a model as written by img3d:train", mojo);
        assertTrue(Files.notExists(mojo.output.toPath()));
    }

    static Stream<Arguments> wrongTrainings() {
        return Stream.of(
                training("batch 0, expected 1 or more: correct img3d.batch", mojo -> mojo.batch = 0),
                training("learningRate NaN, expected more than 0", mojo -> mojo.learningRate = Double.NaN),
                training("fixedViewSteps -1, expected 0 or more", mojo -> mojo.fixedViewSteps = -1),
                training("novelViewSteps -1, expected 0 or more", mojo -> mojo.novelViewSteps = -1),
                training("ownViewSteps -1, expected 0 or more", mojo -> mojo.ownViewSteps = -1),
                training("ownViewSize 100, expected 64 or 128", mojo -> mojo.ownViewSize = 100),
                training("img3d.network is 'tiny', expected 'small', 'medium'", mojo -> mojo.network = "tiny"),
                training("momentum 1.0, expected from 0 to less than 1", mojo -> mojo.momentum = 1),
                training("img3d.optimizer is 'newton', expected 'adam', 'sgd'", mojo -> mojo.optimizer = "newton"),
                training(
                        "img3d.precision is 'double', expected 'full', 'half', 'compact'",
                        mojo -> mojo.precision = "double"),
                training("img3d.countedPixels is 'all', expected 'object', 'pred", mojo -> mojo.countedPixels = "all"),
                training("img3d.collisions is 'lost', expected 'summed', 'nea", mojo -> mojo.collisions = "lost"));
    }

    @ParameterizedTest
    @MethodSource
    void wrongTrainings(String message, Consumer<TrainMojo> mistake) {
        var mojo = train();
        mistake.accept(mojo);

        assertFails(message, mojo);
    }

    static Stream<Arguments> wrongEvaluations() {
        return Stream.of(
                evaluation(
                        "img3d.inputs is 'photos', expected 'renders', 'icons'",
                        mojo -> mojo.inputs = List.of("renders", "photos")),
                evaluation("no inputs named, expected some of renders, icons", mojo -> mojo.inputs = List.of()),
                evaluation(
                        "writeScores has no file to write to: name one with img3d.model",
                        mojo -> mojo.writeScores = true),
                evaluation("names.txt: no such file, expected a text of names: correct img3d.only", mojo -> {
                    mojo.only = new File("names.txt");
                }));
    }

    @ParameterizedTest
    @MethodSource
    void wrongEvaluations(String message, Consumer<EvaluateMojo> mistake) {
        var mojo = new EvaluateMojo();
        mojo.device = "auto";
        mojo.data = "seats:4";
        mojo.inputs = List.of("renders");
        mojo.output = folder.resolve("out").toFile();
        mistake.accept(mojo);

        assertFails(message, mojo);
    }

    @Test
    void aSkippedGoalChecksNothing() throws Exception {
        var mojo = train();
        mojo.skip = true;
        mojo.device = "gpu";

        mojo.execute();
    }

    private ReconstructMojo reconstruct() throws IOException {
        var mojo = new ReconstructMojo();
        mojo.device = "auto";
        mojo.formats = List.of("ply");
        mojo.maskNormalization = "imagenet";
        mojo.input = Files.writeString(folder.resolve("chair.png"), "").toFile();
        mojo.output = folder.resolve("out").toFile();
        return mojo;
    }

    private TrainMojo train() {
        var mojo = new TrainMojo();
        mojo.device = "auto";
        mojo.data = "seats:4";
        mojo.batch = 1;
        mojo.learningRate = 0.001;
        mojo.countedPixels = "object";
        mojo.collisions = "summed";
        mojo.ownViewSize = 64;
        mojo.optimizer = "adam";
        mojo.precision = "full";
        mojo.output = folder.resolve("out").toFile();
        return mojo;
    }

    private static void assertFails(String message, WorkerMojo mojo) {
        var e = assertThrows(MojoFailureException.class, mojo::execute);
        assertTrue(e.getMessage().startsWith(message), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    private static Arguments reconstruction(String message, Consumer<ReconstructMojo> mistake) {
        return Arguments.of(message, mistake);
    }

    private static Arguments evaluation(String message, Consumer<EvaluateMojo> mistake) {
        return Arguments.of(message, mistake);
    }

    private static Arguments training(String message, Consumer<TrainMojo> mistake) {
        return Arguments.of(message, mistake);
    }
}
