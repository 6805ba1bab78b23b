package io.github.img3d.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.raster.DepthRaster;
import io.github.img3d.raster.Meshes;
import io.github.img3d.raster.OrthographicView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

    private static final DatasetSpec SPEC = new DatasetSpec(3, 4, 42);
    private static final int P = 128 * 128;

    /** Half a quantisation step, and a rounding. */
    private static final Offset<Float> STEP = Offset.offset(7.7e-6f);

    @TempDir
    Path folder;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

    private static NamedMesh object(int number) {
        var mesh = number == 1 ? Meshes.chair() : Meshes.ellipsoid(0.1 + 0.05 * number, 0.2, 0.3, 20);
        return new NamedMesh("object " + number, "shape", "CC0", mesh);
    }

    private Dataset written(int count, DatasetSpec spec, int threads) throws IOException {
        DatasetWriter.write(folder, count, DatasetTest::object, spec, threads, progress::add);
        return Dataset.open(folder);
    }

    @Test
    void saysWhatItHolds() throws IOException {
        var dataset = written(3, SPEC, 2);

        assertThat(dataset.size()).isEqualTo(3);
        assertThat(dataset.pictures()).isEqualTo(3);
        assertThat(dataset.novelViews()).isEqualTo(4);
        assertThat(dataset.name(1)).isEqualTo("object 1");
        assertThat(dataset.category(2)).isEqualTo("shape");
        assertThat(dataset.licence(0)).isEqualTo("CC0");
    }

    @Test
    void fixedViewsComeBackInterleaved() throws IOException {
        float[] depth = new float[5 + 8 * P];
        float[] mask = new float[5 + 8 * P];
        written(2, SPEC, 1).fixedViews(1, depth, mask, 5);
        for (int v = 0; v < 8; v++) {
            var truth = DepthRaster.render(Meshes.chair(), Viewpoints.FIXED.get(v), 128);
            for (int p = 0; p < P; p++) {
                assertThat(mask[5 + 8 * p + v]).isEqualTo(truth.mask()[p]);
                assertThat(depth[5 + 8 * p + v]).isCloseTo(truth.depth()[p], STEP);
            }
        }
    }

    @Test
    void coloursOfTheFixedViewsComeBackChannelAfterChannel() throws IOException {
        float[] rgb = new float[5 + 24 * P];
        written(2, SPEC, 1).fixedColours(1, rgb, 5);
        for (int v = 0; v < 8; v++) {
            int[] truth = OrthographicView.of(Meshes.chair(), Viewpoints.FIXED.get(v), 128)
                    .albedo()
                    .argb();
            for (int p = 0; p < P; p++) {
                for (int c = 0; c < 3; c++) {
                    float shown = truth[p] == 0 ? 1 : (truth[p] >> 16 - 8 * c & 255) / 255f;
                    assertThat(rgb[5 + 24 * p + 8 * c + v]).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void novelViewsComeBackWithTheirPose() throws IOException {
        float[] depth = new float[P];
        float[] mask = new float[P];
        var dataset = written(2, SPEC, 1);
        for (int k = 0; k < 4; k++) {
            var pose = dataset.novelView(1, k, depth, mask, 0);
            var truth = DepthRaster.render(Meshes.chair(), pose, 128);
            assertThat(mask).isEqualTo(truth.mask());
            for (int p = 0; p < P; p++) {
                assertThat(depth[p]).isCloseTo(truth.depth()[p], STEP);
            }
        }
    }

    @Test
    void picturesComeBackOverWhite() throws IOException {
        var dataset = written(2, SPEC, 1);
        float[] rgb = new float[64 * 64 * 3];
        dataset.picture(1, 2, rgb, 0);
        int[] argb = dataset.cutOut(1, 2).argb();

        assertThat(rgb[0]).isEqualTo(1);
        assertThat(IntStream.of(argb).filter(c -> c >>> 24 == 255).count()).isGreaterThan(200);
        for (int p = 0; p < argb.length; p++) {
            float alpha = (argb[p] >>> 24) / 255f;
            float green = (argb[p] >> 8 & 255) / 255f;
            assertThat(rgb[3 * p + 1]).isCloseTo(alpha * green + 1 - alpha, Offset.offset(1e-6f));
        }
    }

    @Test
    void sameSeedGivesTheSameBytesOnAnyNumberOfThreads(@TempDir Path other) throws IOException {
        written(3, SPEC, 1);
        DatasetWriter.write(other, 3, DatasetTest::object, SPEC, 3, progress::add);

        for (String file : List.of("index.json", "objects/000000.bin", "objects/000001.bin", "objects/000002.bin")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
        }
    }

    @Test
    void whatIsDoneIsKeptAndWhatIsNotIsMade() throws IOException {
        written(3, SPEC, 1);
        truncate(objectFile(1), 100);
        Files.delete(objectFile(2));
        Files.delete(folder.resolve("index.json"));
        progress.clear();

        written(3, SPEC, 1).cutOut(1, 0);

        assertThat(progress).containsExactly("1/3 object 0: kept", "2/3 object 1: written", "3/3 object 2: written");
    }

    @Test
    void anotherSpecificationIsMadeAnew() throws IOException {
        written(1, SPEC, 1);
        progress.clear();

        written(1, new DatasetSpec(3, 4, 43), 1);

        assertThat(progress).containsExactly("1/1 object 0: written");
    }

    @Test
    void brokenMeshesAreLeftOutAndNamed() throws IOException {
        DatasetWriter.Meshes meshes = number -> {
            if (number == 0) {
                throw new IOException("chair.obj: no faces");
            }
            return number == 1 ? new NamedMesh("flat", "", "", Meshes.boxes()) : object(number);
        };

        assertThat(DatasetWriter.write(folder, 3, meshes, SPEC, 2, progress::add))
                .isEqualTo(1);

        assertThat(Dataset.open(folder).name(0)).isEqualTo("object 2");
        assertThat(progress)
                .contains("mesh 0: left out, chair.obj: no faces")
                .anyMatch(l -> l.startsWith("flat: left out, "));
    }

    @Test
    void oneViewIsReadWithoutTheOthers() throws IOException {
        var dataset = written(1, SPEC, 1);
        dataset.cutOut(0, 0);
        byte[] bytes = Files.readAllBytes(objectFile(0));
        bytes[bytes.length - 20] ^= 0x55;
        Files.write(objectFile(0), bytes);

        dataset.cutOut(0, 2);
        assertThatThrownBy(() -> dataset.novelView(0, 3, new float[P], new float[P], 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(objectFile(0).toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("delete it and write the data set again");
    }

    @Test
    void truncatedObjectsAreReported() throws IOException {
        var dataset = written(1, SPEC, 1);
        truncate(objectFile(0), Files.size(objectFile(0)) - 1);

        assertThatThrownBy(() -> dataset.cutOut(0, 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(objectFile(0).toString())
                .hasMessageContaining("bytes, expected");
    }

    @Test
    void emptyAndMissingObjectsAreReported() throws IOException {
        var dataset = written(2, SPEC, 1);
        truncate(objectFile(0), 0);
        Files.delete(objectFile(1));

        assertThatThrownBy(() -> dataset.cutOut(0, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends at");
        assertThatThrownBy(() -> dataset.cutOut(1, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        written(1, SPEC, 1);
        Path index = folder.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("\"version\" : 2", "\"version\" : 9"));

        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(index + ": img3d-dataset version 9, expected img3d-dataset version 2;"
                        + " write the data set again");
    }

    @Test
    void foldersWithoutAnIndexAndGarbageAreRefused() throws IOException {
        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
        Files.writeString(folder.resolve("index.json"), "{\"format\": ");
        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the JSON");
    }

    @Test
    void nothingToRenderIsAnError() {
        assertThatThrownBy(() -> DatasetWriter.write(folder, 0, DatasetTest::object, SPEC, 1, progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none of 0 meshes");
    }

    private Path objectFile(int number) {
        return folder.resolve("objects/%06d.bin".formatted(number));
    }

    private static void truncate(Path file, long size) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) size));
    }
}
