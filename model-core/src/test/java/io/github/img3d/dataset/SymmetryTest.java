package io.github.img3d.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import org.junit.jupiter.api.Test;

class SymmetryTest {

    private static final double[] SQUARE_TOP = {-0.3, -0.3, 0.2, 0.3, 0.3, 0.25};
    private static final double[] LONG_TOP = {-0.4, -0.2, 0.2, 0.4, 0.2, 0.25};

    private static int order(TriangleMesh mesh) {
        return Symmetry.of(mesh).order();
    }

    @Test
    void aChairHasOneFront() {
        assertEquals(1, order(Meshes.chair()));
    }

    @Test
    void aRoundThingHasNone() {
        assertEquals(0, order(Meshes.ellipsoid(0.3, 0.3, 0.2, 40)));
    }

    @Test
    void aSquareStoolLooksTheSameFromFourSides() {
        assertEquals(
                4,
                order(Meshes.boxes(
                        SQUARE_TOP, leg(-0.28, -0.28), leg(0.24, -0.28), leg(-0.28, 0.24), leg(0.24, 0.24))));
    }

    @Test
    void aLongTableLooksTheSameFromTwo() {
        assertEquals(
                2, order(Meshes.boxes(LONG_TOP, leg(-0.4, -0.2), leg(0.36, -0.2), leg(-0.4, 0.16), leg(0.36, 0.16))));
    }

    @Test
    void aSquareStoolWithABackHasOneFront() {
        assertEquals(1, order(Meshes.boxes(SQUARE_TOP, new double[] {-0.3, 0.27, 0.25, 0.3, 0.3, 0.4})));
    }

    private static double[] leg(double x, double y) {
        return new double[] {x, y, -0.3, x + 0.04, y + 0.04, 0.2};
    }
}
