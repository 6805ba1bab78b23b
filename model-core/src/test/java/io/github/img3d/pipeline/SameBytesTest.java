package io.github.img3d.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.io.format.Format;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.model.ModelFile;
import io.github.img3d.source.SplitRatios;
import io.github.img3d.train.Optimizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the bytes that they gave before: {@code -Dgolden.update=true} notes those of today. */
class SameBytesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/io/github/img3d/pipeline/same-bytes.txt");
    private static final Path PICTURES = Path.of("../samples/quickstart/src/main/images");

    private static final String MEMO_OF_THIS_BUILD = "sources.txt";

    @TempDir
    Path folder;

    @Test
    void everyFileIsAsItWas() throws IOException {
        var digests = new TreeMap<String, String>();
        clouds(digests);
        trainedModel(digests);
        dataset(digests);
        var lines = digests.entrySet().stream()
                .map(digest -> digest.getKey() + " " + digest.getValue())
                .toList();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }

        assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
    }

    private void clouds(Map<String, String> digests) throws IOException {
        var settings = Reconstruction.Settings.DEFAULT.withComputer(Computer.jvm(2));
        try (var reconstruction = Reconstruction.open(settings);
                var pictures = Files.newDirectoryStream(PICTURES, "*.png")) {
            for (Path picture : pictures) {
                reconstruction.reconstruct(
                        picture, folder.resolve("clouds"), Set.of(Format.PLY, Format.GLB, Format.XYZ));
            }
        }
        files(digests, folder.resolve("clouds"));
    }

    /** Adds the digest of a trained model's weights, without the metadata that tell of its training. */
    private void trainedModel(Map<String, String> digests) throws IOException {
        var config = new TrainingConfig(
                4,
                1e-3,
                0.3,
                new TrainingConfig.FixedViews(5, 1, CountedPixels.OBJECT, 0.5),
                new TrainingConfig.NovelViews(5, CollisionRule.SUMMED),
                TrainingConfig.OwnView.NONE,
                Optimizer.Adam.PUBLISHED);
        var model = Training.run(
                new Training.Request("seats:4,tables:2", folder.resolve("training"))
                        .withConfig(config)
                        .withSeed(7)
                        .withComputer(Computer.jvm(2)),
                line -> {});
        var digest = sha256();
        for (var tensor : ModelFile.read(model).tensors()) {
            var bytes = ByteBuffer.allocate(Float.BYTES * tensor.values().length);
            bytes.asFloatBuffer().put(tensor.values());
            digest.update((tensor.name() + tensor.shape()).getBytes(UTF_8));
            digest.update(bytes.array());
        }
        digests.put("model after ten steps", HexFormat.of().formatHex(digest.digest()));
    }

    private void dataset(Map<String, String> digests) throws IOException {
        DatasetCreation.run(
                new DatasetCreation.Request(
                        Meshes.of("seats:2,tables:1,beds:1,cabinets:1,lamps:1,mixed:seats:2"),
                        folder.resolve("dataset"),
                        new DatasetSpec(4, 64, 3, 512, 5),
                        new SplitRatios(60, 20, 20),
                        false,
                        2),
                line -> {});
        files(digests, folder.resolve("dataset"));
    }

    private void files(Map<String, String> digests, Path of) throws IOException {
        try (var walk = Files.walk(of)) {
            var files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(MEMO_OF_THIS_BUILD))
                    .toList();
            for (Path file : files) {
                digests.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file))));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
