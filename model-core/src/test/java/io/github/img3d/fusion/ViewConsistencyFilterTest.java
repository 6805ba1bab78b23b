package io.github.img3d.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.autograd.Tape;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.render.Ellipsoid;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.view.Views;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewConsistencyFilterTest {

    private static final int SIDE = Ellipsoid.SIDE;
    private static final int PIXELS = SIDE * SIDE;
    private static final int COUNT = Viewpoints.FIXED.size();
    private static final int VISIBLE = 8 * 2575;

    private final float[] maps = Ellipsoid.maps();

    @Test
    void allPointsOfAnEllipsoidAreKeptAndLieOnIt() {
        float[] p = surface().positions();

        assertEquals(3 * VISIBLE, p.length);
        for (int i = 0; i < p.length; i += 3) {
            double on = Math.pow(p[i] / 0.12, 2) + Math.pow(p[i + 1] / 0.22, 2) + Math.pow(p[i + 2] / 0.33, 2);
            assertEquals(1, on, 1e-4, "point " + i / 3);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0.2f, 1.7f, -1e30f, Float.POSITIVE_INFINITY, Float.NaN})
    void aPointOfAWrongDepthInOneViewIsDropped(float depth) {
        maps[at(2, 64, 64) + 2 * COUNT] = depth;

        assertEquals(VISIBLE - 1, surface().size());
    }

    @Test
    void aPointThatOnlyOneViewDeniesIsKept() {
        for (int p = 0; p < PIXELS; p++) {
            maps[p * 4 * COUNT + 3 * COUNT + 5] = -1;
        }

        assertEquals(VISIBLE - 2575, surface().size());
    }

    @ParameterizedTest
    @CsvSource({"0.02, 40", "-0.02, 40", "0.01, 0"})
    void pointsAtAStepOfDepthsThatOtherViewsSeeThroughAreDropped(float step, int dropped) {
        showPlanes();
        int flat = surface().size();

        for (int row = 10; row < 30; row++) {
            for (int column = 64; column < 74; column++) {
                maps[at(2, row, column) + 2 * COUNT] += step;
            }
        }

        assertEquals(flat - dropped, surface().size());
    }

    /** Makes all views show planes through the centre, and view 2 twenty pixels by twenty of its own. */
    private void showPlanes() {
        for (int p = 0; p < PIXELS; p++) {
            Arrays.fill(maps, p * 4 * COUNT + 2 * COUNT, (p + 1) * 4 * COUNT, 1);
            int row = p / SIDE;
            int column = p % SIDE;
            boolean shown = row >= 10 && row < 30 && column >= 54 && column < 74;
            maps[p * 4 * COUNT + 3 * COUNT + 2] = shown ? 1 : -1;
        }
    }

    @Test
    void emptyMasksMakeAnEmptyCloud() {
        setLogits(-1);

        assertEquals(0, surface().size());
    }

    @Test
    void masksFullToTheEdgeKeepThePointsThatAreInMostPictures() {
        setLogits(1);

        int kept = surface().size();

        assertTrue(kept > VISIBLE && kept < COUNT * PIXELS, kept + " points");
    }

    @Test
    void aPointHasTheColourOfItsPixelInItsView() {
        float[] colours = new float[PIXELS * 3 * COUNT];
        for (int i = 0; i < colours.length; i++) {
            int view = i % COUNT;
            int channel = i / COUNT % 3;
            int row = i / (3 * COUNT) / SIDE;
            colours[i] = (channel == 0 ? view : channel == 1 ? row : i / (3 * COUNT) % SIDE) / 255f;
        }

        var cloud = surface(new Views(SIDE, SIDE, maps, colours));

        assertEquals(VISIBLE, cloud.size());
        for (int i = 0; i < cloud.size(); i++) {
            int at = at(cloud.rgb(i) >> 16, cloud.rgb(i) >> 8 & 255, cloud.rgb(i) & 255);
            assertTrue(maps[at + 3 * COUNT] > 0, "point " + i + " is not visible where its colour is from");
            assertEquals(i / 2575, cloud.rgb(i) >> 16, "the view of point " + i);
        }
    }

    @Test
    void viewsWithoutColoursMakeACloudWithoutColours() {
        assertFalse(surface().isColoured());
    }

    private void setLogits(float logit) {
        for (int p = 0; p < PIXELS; p++) {
            int from = p * 4 * COUNT + 3 * COUNT;
            Arrays.fill(maps, from, from + COUNT, logit);
        }
    }

    /** Returns the index of a pixel's X. */
    private static int at(int view, int row, int column) {
        return (row * SIDE + column) * 4 * COUNT + view;
    }

    private PointCloud surface() {
        return surface(new Views(SIDE, SIDE, maps));
    }

    private PointCloud surface(Views views) {
        var tape = new Tape();
        var input = Tensor.of("maps", Shape.of(1, PIXELS, 4 * COUNT), maps);
        var points = tape.keep(
                Fusion.ofFixedViews(SIDE, SIDE, Viewpoints.FIXED.size()).fuse(tape, input));
        try (var backend = JvmBackend.plain(1)) {
            backend.prepare(tape.program()).run();
        }
        return ViewConsistencyFilter.of(views, points.values());
    }
}
