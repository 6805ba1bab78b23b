package io.github.img3d.dataset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import io.github.img3d.furniture.Family;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import io.github.img3d.raster.OrthographicView;
import io.github.img3d.source.JoinedSources;
import io.github.img3d.source.MeshSource;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.Numbered;
import io.github.img3d.source.Procedural;
import io.github.img3d.source.Split;
import io.github.img3d.source.SplitRatios;
import io.github.img3d.source.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {

    private static final DatasetSpec SPEC = new DatasetSpec(3, 4, 42);
    private static final int P = 128 * 128;

    /** Half a quantisation step, and a rounding. */
    private static final Offset<Float> STEP = Offset.offset(7.7e-6f);

    @TempDir
    Path folder;

    private final List<DatasetProgress> progress = Collections.synchronizedList(new ArrayList<>());

    private List<Path> files;

    private static NamedMesh object(int number) {
        var mesh = number == 1 ? Meshes.chair() : Meshes.ellipsoid(0.1 + 0.05 * number, 0.2, 0.3, 20);
        return new NamedMesh("object " + number, "shape", "CC0", mesh);
    }

    private static MeshSource objects(int count) {
        return new Numbered(count, DatasetTest::object);
    }

    private Dataset written(int count, DatasetSpec spec, int threads) throws IOException {
        DatasetWriter.write(folder, objects(count), spec, threads, progress::add);
        rememberFiles();
        return Dataset.open(folder);
    }

    private void rememberFiles() throws IOException {
        files = DatasetIndex.read(folder).objects().stream()
                .map(object -> folder.resolve(object.file()))
                .toList();
    }

    @Test
    void theSameBytesComeOfAnyNumberOfThreads() throws IOException {
        var seats = new Procedural(Family.SEATS, 12, 3);
        DatasetWriter.write(folder.resolve("one"), seats, SPEC, 1, progress::add);
        DatasetWriter.write(folder.resolve("four"), seats, SPEC, 4, progress::add);

        assertThat(contents("four")).containsExactlyEntriesOf(contents("one")).hasSize(12 + 2);
    }

    private TreeMap<String, String> contents(String dataset) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var paths = Files.walk(folder.resolve(dataset))) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.resolve(dataset).relativize(file).toString();
                contents.put(name, Files.readString(file, ISO_8859_1));
            }
        }
        return contents;
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
            var truth = OrthographicView.of(Meshes.chair(), Viewpoints.FIXED.get(v), 128)
                    .depth();
            for (int p = 0; p < P; p++) {
                assertThat(mask[5 + 8 * p + v]).isEqualTo(truth.mask()[p]);
                assertThat(depth[5 + 8 * p + v]).isCloseTo(truth.depth()[p], STEP);
            }
        }
    }

    @Test
    void coloursOfTheFixedViewsComeBackChannelAfterChannel() throws IOException {
        float[] rgb = new float[5 + 24 * P];
        float[] shown = new float[rgb.length];
        written(2, SPEC, 1).fixedColours(1, rgb, shown, 5);
        for (int v = 0; v < 8; v++) {
            int[] truth = OrthographicView.of(Meshes.chair(), Viewpoints.FIXED.get(v), 128)
                    .albedo()
                    .argb();
            for (int p = 0; p < P; p++) {
                for (int c = 0; c < 3; c++) {
                    int i = 5 + 24 * p + 8 * c + v;
                    assertThat(rgb[i]).isEqualTo(truth[p] == 0 ? 1 : (truth[p] >> 16 - 8 * c & 255) / 255f);
                    assertThat(shown[i]).isEqualTo(truth[p] == 0 ? 0 : 1);
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
            var truth = OrthographicView.of(Meshes.chair(), pose, 128).depth();
            assertThat(mask).isEqualTo(truth.mask());
            for (int p = 0; p < P; p++) {
                assertThat(depth[p]).isCloseTo(truth.depth()[p], STEP);
            }
        }
    }

    @Test
    void picturesComeBackWithTheirAlpha() throws IOException {
        int[] argb = written(2, SPEC, 1).cutOut(1, 2, 64).argb();

        assertThat(argb[0] >>> 24).isZero();
        assertThat(IntStream.of(argb).filter(c -> c >>> 24 == 255).count()).isGreaterThan(200);
    }

    @Test
    void surfacesOnAPicturesRaysComeBackWithItsCamera() throws IOException {
        var dataset = written(1, SPEC, 1);
        var camera = dataset.camera(0, 2);
        var rays = dataset.rays(0, 2);

        int met = 0;
        for (int p = 0; p < 64 * 64; p++) {
            if (rays.mask()[p] == 1) {
                met++;
                assertOnEllipsoid(camera, p, rays.first()[p]);
                assertOnEllipsoid(camera, p, rays.last()[p]);
            }
        }
        assertThat(met).isGreaterThan(500);
        assertThat(dataset.symmetry(0)).isEqualTo(2);
    }

    /** The first object's semi-axes are 0.1, 0.2 and 0.3; twenty planes around stand off a little. */
    private static void assertOnEllipsoid(Camera camera, int p, float depth) {
        var point = camera.unproject(
                new DMatrix3(p % 64, p / 64, depth - 1 + camera.projection().distance()));
        double x = point.a1 / 0.1;
        double y = point.a2 / 0.2;
        double z = point.a3 / 0.3;
        assertThat(x * x + y * y + z * z).isCloseTo(1, Offset.offset(0.06));
    }

    @Test
    void sameSeedGivesTheSameBytesOnAnyNumberOfThreads(@TempDir Path other) throws IOException {
        written(3, SPEC, 1);
        DatasetWriter.write(other, objects(3), SPEC, 3, progress::add);

        assertThat(folder.resolve("index.json")).hasSameBinaryContentAs(other.resolve("index.json"));
        for (Path file : files) {
            assertThat(file).hasSameBinaryContentAs(other.resolve(folder.relativize(file)));
        }
    }

    @Test
    void whatIsDoneIsKeptAndWhatIsNotIsMade() throws IOException {
        written(3, SPEC, 1);
        truncate(objectFile(1), 100);
        Files.delete(objectFile(2));
        Files.delete(folder.resolve("index.json"));
        progress.clear();

        written(3, SPEC, 1).cutOut(1, 0, 64);

        assertThat(progress.getFirst()).isEqualTo(new Kept("object 0"));
        assertThat(progress.get(1))
                .isInstanceOfSatisfying(
                        Damaged.class,
                        damaged -> assertThat(damaged.reason())
                                .startsWith(damaged.file().toString())
                                .contains("ends at byte 100"));
        assertThat(progress.subList(2, 4)).containsExactly(new Written("object 1"), new Written("object 2"));
    }

    @Test
    void aFlippedBitIsFoundAndOnlyItsObjectMadeAgain() throws IOException {
        written(2, SPEC, 1);
        damage(objectFile(1), 5000);
        progress.clear();

        written(2, SPEC, 1);

        assertThat(progress).hasSize(3).contains(new Kept("object 0"), new Written("object 1"));
    }

    @Test
    void addingAndReorderingMeshesKeepsWhatIsDone() throws IOException {
        written(2, SPEC, 1);
        progress.clear();

        DatasetWriter.write(folder, new Numbered(3, number -> object(2 - number)), SPEC, 1, progress::add);

        assertThat(progress).containsExactly(new Written("object 2"), new Kept("object 1"), new Kept("object 0"));
    }

    @Test
    void whatNoMeshNeedsAnyMoreIsDeleted() throws IOException {
        written(3, SPEC, 1);
        Files.writeString(folder.resolve("objects/notes.txt"), "mine");
        Files.writeString(folder.resolve("objects/.0123456789abcdef.bin.77-1.part"), "left by a killed run");

        written(2, SPEC, 1);

        try (var files = Files.list(folder.resolve("objects"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void nothingIsDeletedWhileAMeshIsLeftOut() throws IOException {
        written(3, SPEC, 1);
        DatasetWriter.write(
                folder,
                new JoinedSources(List.of(objects(1), new Unreadable("b.sh3f: is not a zip file"))),
                SPEC,
                1,
                progress::add);
        progress.clear();

        written(3, SPEC, 1);

        assertThat(progress).containsExactly(new Kept("object 0"), new Kept("object 1"), new Kept("object 2"));
    }

    @Test
    void anotherSpecificationIsMadeAnew() throws IOException {
        written(1, SPEC, 1);
        progress.clear();

        written(1, new DatasetSpec(3, 4, 43), 1);

        assertThat(progress).containsExactly(new Written("object 0"));
    }

    @Test
    void anotherColourIsMadeAnew() throws IOException {
        written(1, SPEC, 1);
        var mesh = object(0).mesh();
        var red = new TriangleMesh(
                mesh.positions(),
                mesh.triangles(),
                mesh.textureCoordinates(),
                mesh.materials(),
                List.of(Material.plain("red", 1, 0, 0)));
        progress.clear();

        var painted = new Numbered(1, _ -> new NamedMesh("object 0", "shape", "CC0", red));
        DatasetWriter.write(folder, painted, SPEC, 1, progress::add);

        assertThat(progress).containsExactly(new Written("object 0"));
    }

    @Test
    void whatASourceVouchesForIsKeptWithoutMakingItsMesh() throws IOException {
        var made = new ArrayList<Integer>();
        MeshSource keyed = new MeshSource() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public NamedMesh mesh(int number) {
                made.add(number);
                return object(number);
            }

            @Override
            public Optional<String> key(int number) {
                return Optional.of("key " + number);
            }
        };
        DatasetWriter.write(folder, keyed, SPEC, 1, progress::add);
        rememberFiles();
        Files.delete(objectFile(1));
        made.clear();

        DatasetWriter.write(folder, keyed, SPEC, 1, progress::add);

        assertThat(made).containsExactly(1);
        assertThat(Dataset.open(folder).category(0)).isEqualTo("shape");
    }

    @Test
    void brokenMeshesAreSkippedAndNamed() throws IOException {
        var meshes = new Numbered(5, number -> switch (number) {
            case 0 -> throw new IOException("chair.obj: no faces");
            case 1 -> new NamedMesh("flat", "", "", Meshes.boxes());
            case 2 -> throw new ArrayIndexOutOfBoundsException("first\nsecond");
            case 3 -> new NamedMesh("wordy", "", "é".repeat(40_000), Meshes.chair());
            default -> object(number);
        });

        DatasetWriter.write(folder, meshes, SPEC, 2, progress::add);

        assertThat(Dataset.open(folder).size()).isEqualTo(1);
        assertThat(progress)
                .contains(
                        new Skipped("chair.obj: no faces"),
                        new Skipped("mesh 2: java.lang.ArrayIndexOutOfBoundsException: first"),
                        new Skipped("wordy: its licence takes 80000 bytes, expected at most 65535"))
                .anyMatch(event -> event instanceof Skipped(String reason) && reason.startsWith("flat: "));
    }

    @Test
    void largerPicturesComeBackLargeAndScaledDownByArea() throws IOException {
        var dataset = written(1, new DatasetSpec(1, 128, 0, 0, 42), 1);
        int[] large = dataset.renderedPicture(0, 0).argb();
        int[] small = dataset.cutOut(0, 0, 64).argb();

        assertThat(large).hasSize(128 * 128);
        assertThat(small).hasSize(64 * 64);
        for (int p = 0; p < small.length; p++) {
            int at = p / 64 * 256 + p % 64 * 2;
            int alpha =
                    (large[at] >>> 24) + (large[at + 1] >>> 24) + (large[at + 128] >>> 24) + (large[at + 129] >>> 24);
            assertThat(small[p] >>> 24).isCloseTo(alpha / 4, Offset.offset(1));
        }
    }

    @Test
    void pointsLieOnTheSurface() throws IOException {
        double[] axes = {0.1, 0.2, 0.3};
        float[] points =
                written(1, new DatasetSpec(1, 64, 0, 500, 42), 1).points(0).positions();

        assertThat(points).hasSize(1500);
        for (int i = 0; i < points.length; i += 3) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                square += Math.pow(points[i + axis] / axes[axis], 2);
            }
            assertThat(square).isBetween(0.95, 1.001);
        }
    }

    @Test
    void withoutPointsThereAreNone() throws IOException {
        assertThat(written(1, SPEC, 1).points(0).size()).isZero();
    }

    @Test
    void splitsHoldEveryObjectOnce() throws IOException {
        DatasetWriter.write(folder, objects(12), SPEC, SplitRatios.parse("50,25,25"), 1, progress::add);
        var dataset = Dataset.open(folder);

        var names = Arrays.stream(Split.values())
                .map(dataset::only)
                .flatMap(part -> IntStream.range(0, part.size()).mapToObj(part::name))
                .toList();

        assertThat(names).hasSize(12).doesNotHaveDuplicates();
        assertThat(dataset.only(Split.TRAIN).size()).isBetween(1, 11);
        dataset.only(Split.TRAIN).cutOut(0, 0, 64);
    }

    @Test
    void oneViewIsReadWithoutTheOthers() throws IOException {
        var dataset = written(1, SPEC, 1);
        dataset.cutOut(0, 0, 64);
        damage(objectFile(0), Files.size(objectFile(0)) - 20);

        dataset.cutOut(0, 2, 64);
        assertThatThrownBy(() -> dataset.novelView(0, 3, new float[P], new float[P], 0))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(objectFile(0).toString())
                .hasMessageContaining("damaged")
                .hasMessageContaining("write the dataset again");
    }

    @Test
    void truncatedObjectsAreReported() throws IOException {
        var dataset = written(1, SPEC, 1);
        truncate(objectFile(0), Files.size(objectFile(0)) - 1);

        assertThatThrownBy(() -> dataset.cutOut(0, 0, 64))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(objectFile(0).toString())
                .hasMessageContaining("bytes, expected");
    }

    @Test
    void emptyAndMissingObjectsAreReported() throws IOException {
        var dataset = written(2, SPEC, 1);
        truncate(objectFile(0), 0);
        Files.delete(objectFile(1));

        assertThatThrownBy(() -> dataset.cutOut(0, 0, 64))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends at");
        assertThatThrownBy(() -> dataset.cutOut(1, 0, 64))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void anotherVersionIsRefused() throws IOException {
        written(1, SPEC, 1);
        Path index = folder.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("\"version\" : 4", "\"version\" : 9"));

        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(index + ": img3d-dataset version 9, expected img3d-dataset version 4;"
                        + " write the dataset again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "category", "licence", "split", "file"})
    void anIndexInWhichSomethingOfAnObjectIsMissingIsRefused(String missing) throws IOException {
        written(1, SPEC, 1);
        Path index = folder.resolve("index.json");
        String entry = "(?s)(\"objects\".*)\"" + missing + "\" : (\"[^\"]*\")";
        Files.writeString(index, Files.readString(index).replaceFirst(entry, "$1\"" + missing + "\" : null"));

        assertThatThrownBy(() -> Dataset.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(index + ": sizes or objects are missing");
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
        assertThatThrownBy(() -> DatasetWriter.write(folder, objects(0), SPEC, 1, progress::add))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none of 0 meshes");
    }

    /** Returns the file of an object of the dataset that was written last. */
    private Path objectFile(int number) {
        return files.get(number);
    }

    private static void truncate(Path file, long size) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) size));
    }

    private static void damage(Path file, long at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) at] ^= 0x10;
        Files.write(file, bytes);
    }
}
