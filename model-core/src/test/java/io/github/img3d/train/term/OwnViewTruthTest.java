package io.github.img3d.train.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.CameraCode;
import io.github.img3d.raster.Meshes;
import io.github.img3d.source.NamedMesh;
import io.github.img3d.source.Numbered;
import io.github.img3d.tensor.Shape;
import io.github.img3d.train.augment.Augmentation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnViewTruthTest {

    private static final double A = 0.2;
    private static final double B = 0.3;
    private static final double C = 0.25;

    @TempDir
    Path folder;

    private Dataset dataset() throws IOException {
        var mesh = Meshes.ellipsoid(A, B, C, 80);
        var objects = new Numbered(1, n -> new NamedMesh("ellipsoid", "shape", "CC0", mesh));
        DatasetWriter.write(folder, objects, new DatasetSpec(4, 128, 0, 0, 42), 1, progress -> {});
        return Dataset.open(folder);
    }

    private static Targets filled(Dataset dataset, Architecture architecture, Example example) throws IOException {
        Map<Target, Shape> shapes = new HashMap<>(new RayTruth().targets(architecture, 1));
        shapes.putAll(new CameraTruth().targets(architecture, 1));
        var targets = Targets.zeros(architecture, 1, shapes);
        var random = new SplittableRandom(1);
        new RayTruth().fill(targets, 0, dataset, example, random);
        new CameraTruth().fill(targets, 0, dataset, example, random);
        return targets;
    }

    /** Returns the camera that the targets tell; its azimuth is the mean of the first two bins, half a turn apart from others. */
    private static Camera camera(Targets targets, int side) {
        float[] bins = targets.of(CameraTruth.AZIMUTH);
        int first = IntStream.range(1, bins.length - 1)
                .filter(i -> bins[i] > 0 && bins[i - 1] == 0)
                .findFirst()
                .orElseThrow();
        double place = first + bins[first + 1] / (bins[first] + bins[first + 1]);
        return CameraCode.camera(2 * Math.PI * place / CameraCode.BINS, targets.of(CameraTruth.PARAMETERS), side);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void depthsAndCameraOfMovedPicturesPutEveryPixelOnTheObject(int side) throws IOException {
        var dataset = dataset();
        var architecture = Architecture.SMALL.withOwnView(side);
        var random = new SplittableRandom(3);
        for (int n = 0; n < 12; n++) {
            var example = new Example(0, n % 4, Augmentation.draw(random));
            var targets = filled(dataset, architecture, example);
            var camera = camera(targets, side);
            int shown = 0;
            for (int p = 0; p < side * side; p++) {
                if (targets.of(RayTruth.MASK)[p] == 1) {
                    shown++;
                    assertOnObject(camera, p, side, targets.of(RayTruth.DEPTHS)[2 * p]);
                    assertOnObject(camera, p, side, targets.of(RayTruth.DEPTHS)[2 * p + 1]);
                }
            }
            assertThat(shown).isGreaterThan(side * side / 5);
        }
    }

    /** At the rim, where rays graze the object, depths between pixels are least exact. */
    private static void assertOnObject(Camera camera, int p, int side, float depth) {
        var point = camera.unproject(
                new DMatrix3(p % side, p / side, depth + camera.projection().distance()));
        double x = point.a1 / A;
        double y = point.a2 / B;
        double z = point.a3 / C;
        assertThat(Math.sqrt(x * x + y * y + z * z)).isCloseTo(1, Offset.offset(0.06));
    }

    @Test
    void theMaskIsWhereThePictureShowsTheObject() throws IOException {
        var dataset = dataset();
        var random = new SplittableRandom(4);
        for (int view = 0; view < 4; view++) {
            var augmentation = new Augmentation(Augmentation.draw(random).recolouring(), List.of());
            var targets = filled(dataset, Architecture.SMALL.withOwnView(64), new Example(0, view, augmentation));
            int[] argb = dataset.cutOut(0, view, 64).argb();
            int differing = 0;
            for (int p = 0; p < argb.length; p++) {
                differing += targets.of(RayTruth.MASK)[p] == 1 == argb[p] >>> 24 >= 128 ? 0 : 1;
            }
            assertThat(differing).isLessThan(40);
        }
    }

    @Test
    void albedoIsRecolouredAsThePictureIs() throws IOException {
        var dataset = dataset();
        var augmentation = Augmentation.draw(new SplittableRandom(8));
        var targets = filled(dataset, Architecture.SMALL.withOwnView(64), new Example(0, 0, augmentation));
        float[] expected = {0.7f, 0.7f, 0.75f};
        augmentation.recolouring().apply(expected, 0, 3, 1);

        float[] shown = targets.of(RayTruth.SHOWN);
        float[] albedo = targets.of(RayTruth.ALBEDO);
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == 1) {
                assertThat(albedo[i]).isCloseTo(expected[i % 3], Offset.offset(0.02f));
            }
        }
    }
}
