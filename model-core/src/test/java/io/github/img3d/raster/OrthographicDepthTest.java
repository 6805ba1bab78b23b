package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.ejml.data.DMatrix3x3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrthographicDepthTest {

    /** Camera right, up, back = object x, y, z. */
    private static final Pose ALONG_Z = new Pose(new DMatrix3x3(1, 0, 0, 0, 1, 0, 0, 0, 1));

    static Stream<Arguments> views() {
        return IntStream.range(0, 8).mapToObj(v -> argumentSet("fixed view " + v, Viewpoints.FIXED.get(v)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void ellipsoidIsWhereTheFormulaSays(Pose pose) {
        double[] axes = {0.12, 0.22, 0.33};
        var image = OrthographicView.of(Meshes.ellipsoid(axes[0], axes[1], axes[2], 300), pose, 128)
                .depth();
        int differ = 0;
        for (int p = 0; p < 128 * 128; p++) {
            double truth = ellipsoidDepth(pose, axes, (p % 128 - 64) / 128.0, (64 - p / 128) / 128.0);
            if (Double.isNaN(truth) == (image.mask()[p] == 1)) {
                differ++;
            } else {
                assertThat((double) image.depth()[p]).isCloseTo(Double.isNaN(truth) ? 1 : truth, within(truth));
            }
        }
        assertThat(differ).as("pixels at the rim that a polyhedron misses").isLessThan(8);
        assertThat(sum(image.mask())).isBetween(2575.0 - 8, 2575.0);
    }

    private static Offset<Double> within(double truth) {
        return Offset.offset(truth > 0.99 ? 0.02 : 0.003);
    }

    /** Returns the ellipsoid's depth, NaN where the ray passes by. */
    private static double ellipsoidDepth(Pose pose, double[] axes, double x, double y) {
        double a = 0;
        double b = 0;
        double c = -1;
        for (int axis = 0; axis < 3; axis++) {
            var r = pose.rotation();
            double from = (r.get(0, axis) * x + r.get(1, axis) * y) / axes[axis];
            double back = r.get(2, axis) / axes[axis];
            a += back * back;
            b += from * back;
            c += from * from;
        }
        return 1 - (-b + Math.sqrt(b * b - a * c)) / a;
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("views")
    void boxIsWhereItsPlanesSay(Pose pose) {
        double[] half = {0.25, 0.125, 0.3};
        var mesh = Meshes.boxes(new double[] {-half[0], -half[1], -half[2], half[0], half[1], half[2]});
        var image = OrthographicView.of(mesh, pose, 128).depth();
        for (int p = 0; p < 128 * 128; p++) {
            double[] span = boxSpan(pose, half, (p % 128 - 64) / 128.0, (64 - p / 128) / 128.0);
            if (Math.abs(span[1] - span[0]) > 1e-6) {
                assertThat(image.mask()[p]).isEqualTo(span[1] > span[0] ? 1f : 0f);
                assertThat(image.depth()[p]).isCloseTo(span[1] > span[0] ? (float) (1 - span[1]) : 1, offset());
            }
        }
    }

    private static Offset<Float> offset() {
        return Offset.offset(1e-6f);
    }

    /** Returns the ends of the ray's part in the box, along the camera's z. */
    private static double[] boxSpan(Pose pose, double[] half, double x, double y) {
        double[] span = {-9, 9};
        for (int axis = 0; axis < 3; axis++) {
            var r = pose.rotation();
            double at = r.get(0, axis) * x + r.get(1, axis) * y;
            double one = (-half[axis] - at) / r.get(2, axis);
            double other = (half[axis] - at) / r.get(2, axis);
            span[0] = Math.max(span[0], Math.min(one, other));
            span[1] = Math.min(span[1], Math.max(one, other));
        }
        return span;
    }

    @Test
    void samplesLieOnTheGridExactly() {
        var image = OrthographicView.of(quad(-10 / 128f, -7 / 128f, 20.5f / 128, 3 / 128f, 0.25f), ALONG_Z, 128)
                .depth();
        for (int p = 0; p < 128 * 128; p++) {
            int w = p % 128 - 64;
            int h = 64 - p / 128;
            boolean inside = w >= -10 && w <= 20 && h >= -7 && h <= 3;
            assertThat(image.mask()[p]).as("w %d h %d", w, h).isEqualTo(inside ? 1f : 0f);
            assertThat(image.depth()[p]).isEqualTo(inside ? 0.75f : 1f);
        }
    }

    @Test
    void whatIsBesideThePictureIsCutOff() {
        var image = OrthographicView.of(quad(-3, -3, 3, 3, 0), ALONG_Z, 33).depth();

        assertThat(sum(image.mask())).isEqualTo(33 * 33);
    }

    @Test
    void neighboursLeaveNoGapFromAnySide() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20; i++) {
            var image = OrthographicView.of(Meshes.ellipsoid(0.25, 0.25, 0.25, 40), Pose.random(random), 128)
                    .depth();
            for (int p = 0; p < 128 * 128; p++) {
                if (Math.hypot(p % 128 - 64, p / 128 - 64) < 31) {
                    assertThat(image.depth()[p]).isLessThan(1);
                }
            }
        }
    }

    @Test
    void nothingIsDrawnOfTrianglesWithoutExtent() {
        var mesh = new TriangleMesh(
                new float[] {0, 0, 0, 0.1f, 0, 0, Float.NaN, 0, 0},
                new int[] {0, 1, 1, 0, 0, 0, 0, 1, 2},
                new float[0],
                new int[3],
                List.of(Material.plain("", 1, 1, 1)));

        assertThat(sum(OrthographicView.of(mesh, ALONG_Z, 16).depth().mask())).isZero();
    }

    private static TriangleMesh quad(float x0, float y0, float x1, float y1, float z) {
        return new TriangleMesh(
                new float[] {x0, y0, z, x1, y0, z, x1, y1, z, x0, y1, z},
                new int[] {0, 1, 2, 0, 3, 2},
                new float[0],
                new int[2],
                List.of(Material.plain("", 1, 1, 1)));
    }

    private static double sum(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }
}
