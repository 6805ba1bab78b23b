package io.github.img3d.raster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.mesh.TriangleMesh;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalsTest {

    /** Returns a low cone: its tip, and a ring of as many points as it has triangles. */
    private static TriangleMesh cone(int triangles) {
        float[] positions = new float[3 * (triangles + 1)];
        int[] corners = new int[3 * triangles];
        positions[2] = 0.2f;
        for (int i = 0; i < triangles; i++) {
            double angle = 2 * Math.PI * i / triangles;
            positions[3 * i + 3] = (float) Math.cos(angle);
            positions[3 * i + 4] = (float) Math.sin(angle);
            corners[3 * i + 1] = i + 1;
            corners[3 * i + 2] = (i + 1) % triangles + 1;
        }
        return new TriangleMesh(positions, corners, new float[0], new int[triangles], List.of());
    }

    /** Returns the slope of the normal at the first triangle's tip. */
    private static double slope(Normals normals) {
        float[] n = normals.corners();
        return Math.hypot(n[0], n[1]) / n[2];
    }

    @Test
    void aLowConesTipIsSmooth() {
        assertThat(slope(Normals.smooth(cone(100)))).isLessThan(1e-3);
        assertThat(slope(Normals.flat(cone(100)))).isGreaterThan(0.19);
    }

    @Test
    void aVertexOfHundredsOfTrianglesIsFlatSoThatNoFileTakesForEver() {
        assertThat(slope(Normals.smooth(cone(200_000)))).isGreaterThan(0.19);
    }
}
