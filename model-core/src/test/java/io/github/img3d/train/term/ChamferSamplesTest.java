package io.github.img3d.train.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.kernel.NeighbourKernels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChamferSamplesTest {

    private static final int SIDE = Architecture.ORIGINAL.mapSide();
    private static final int VIEWS = Viewpoints.FIXED.size();
    private static final int SIZE = SIDE * SIDE * VIEWS;
    private static final int COUNT = 400;

    private final Targets targets = targets();

    private static Targets targets() {
        var shapes = new HashMap<>(new FixedViewTruth().targets(Architecture.ORIGINAL, 2));
        shapes.putAll(new SurfaceTruth(COUNT).targets(Architecture.ORIGINAL, 2));
        return Targets.zeros(Architecture.ORIGINAL, 2, shapes);
    }

    @Test
    void chosenPointsAreNearTheObjectsPixelsAndDiffer() {
        int pixel = show(20, 30, 3, 1);
        show(100, 90, 5, 1);

        draw();

        var numbers = new HashSet<Integer>();
        int besideFirst = 0;
        for (int s = 0; s < COUNT; s++) {
            int point = (int) targets.of(SurfaceTruth.CHOSEN)[COUNT + s];
            if (point >= 0) {
                assertTrue(numbers.add(point), "twice " + point);
                boolean first = isNear(point, 20, 30, 3);
                assertTrue(first || isNear(point, 100, 90, 5), "point " + point);
                besideFirst += first ? 1 : 0;
            }
        }
        assertTrue(besideFirst > 50 && numbers.size() - besideFirst > 50, besideFirst + " of " + numbers.size());
        assertTrue(numbers.contains(pixel % VIEWS * SIDE * SIDE + pixel / VIEWS), "the pixel itself");
    }

    @Test
    void chosenPointsAtTheEdgeStayInTheirView() {
        show(0, SIDE - 1, 7, 1);

        draw();

        for (int s = 0; s < COUNT; s++) {
            int point = (int) targets.of(SurfaceTruth.CHOSEN)[COUNT + s];
            assertTrue(point < 0 || isNear(point, 0, SIDE - 1, 7), "point " + point);
        }
    }

    @Test
    void surfaceIsWhereTheViewsSeeIt() {
        // the middle of the first view, at depth 1: the middle of the object; nearer by a tenth of the diagonal: toward
        // it
        show(SIDE / 2, SIDE / 2, 0, 0.9f);

        draw();

        float expected = (float) (0.1 / Math.sqrt(3));
        for (int axis = 0; axis < 3; axis++) {
            for (int s = 0; s < COUNT; s++) {
                assertEquals(expected, targets.of(SurfaceTruth.SURFACE)[(3 + axis) * COUNT + s], 1e-6);
            }
        }
    }

    @Test
    void anObjectThatNoViewShowsHasNothingToCompare() {
        draw();

        float[] none = new float[COUNT];
        Arrays.fill(none, -1);
        assertEquals(
                Arrays.toString(none),
                Arrays.toString(Arrays.copyOfRange(targets.of(SurfaceTruth.CHOSEN), COUNT, 2 * COUNT)));
        for (int i = 3 * COUNT; i < 6 * COUNT; i++) {
            assertEquals(NeighbourKernels.FAR, targets.of(SurfaceTruth.SURFACE)[i]);
        }
    }

    @Test
    void otherElementsOfTheBatchStayAsTheyWere() {
        show(20, 30, 3, 1);

        draw();

        for (int i = 0; i < COUNT; i++) {
            assertEquals(0, targets.of(SurfaceTruth.CHOSEN)[i]);
            assertEquals(0, targets.of(SurfaceTruth.SURFACE)[i]);
        }
    }

    /** Makes a pixel of the second element part of the object. */
    private int show(int row, int column, int view, float depth) {
        int pixel = (row * SIDE + column) * VIEWS + view;
        targets.of(FixedViewTruth.MASK)[SIZE + pixel] = 1;
        targets.of(FixedViewTruth.DEPTH)[SIZE + pixel] = depth;
        return pixel;
    }

    private void draw() {
        ChamferSamples.of(targets, 1).draw(new SplittableRandom(3));
    }

    private static boolean isNear(int point, int row, int column, int view) {
        int pixel = point % (SIDE * SIDE);
        return point / (SIDE * SIDE) == view
                && Math.abs(pixel / SIDE - row) <= 4
                && Math.abs(pixel % SIDE - column) <= 4;
    }
}
