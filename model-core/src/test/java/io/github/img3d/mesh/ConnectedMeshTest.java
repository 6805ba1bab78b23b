package io.github.img3d.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectedMeshTest {

    private static final float[] UNIT_CORNERS = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    private static final int[] TETRAHEDRON = {0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3};
    private static final float[] BOX = {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1};

    /** A box without its top. */
    private static final int[] OPEN_BOX = {
        0, 2, 1, 0, 3, 2, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7
    };

    private static ConnectedMesh connected(float[] positions, int... triangles) {
        var palette = List.of(Material.grey(""));
        return ConnectedMesh.of(
                new TriangleMesh(positions, triangles, new float[0], new int[triangles.length / 3], palette));
    }

    private static float[] moved(float[] positions, float dx) {
        float[] moved = positions.clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] += dx;
        }
        return moved;
    }

    private static float[] joined(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** A mesh and a second one, whose vertices follow those of the first. */
    private static ConnectedMesh both(float[] first, float[] second, int[] triangles) {
        int[] all = IntStream.concat(
                        IntStream.of(triangles), IntStream.of(triangles).map(i -> i + first.length / 3))
                .toArray();
        return connected(joined(first, second), all);
    }

    @Test
    void aTetrahedronIsAClosedOrientedManifold() {
        var mesh = connected(UNIT_CORNERS, TETRAHEDRON);

        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.isManifold()).isTrue();
        assertThat(mesh.isOriented()).isTrue();
        assertThat(mesh.vertexCount()).isEqualTo(4);
        assertThat(mesh.edgeCount()).isEqualTo(6);
        assertThat(mesh.eulerCharacteristic()).isEqualTo(2);
        assertThat(mesh.componentCount()).isEqualTo(1);
    }

    @Test
    void everyEdgeOfATetrahedronKnowsItsTwoTriangles() {
        var mesh = connected(UNIT_CORNERS, TETRAHEDRON);

        for (int edge = 0; edge < mesh.edgeCount(); edge++) {
            int start = mesh.start(edge);
            int end = mesh.end(edge);
            assertThat(start).isNotEqualTo(end);
            assertThat(mesh.trianglesAt(edge)).hasSize(2).doesNotHaveDuplicates();
            for (int triangle : mesh.trianglesAt(edge)) {
                assertThat(Arrays.copyOfRange(mesh.triangles(), 3 * triangle, 3 * triangle + 3))
                        .contains(start, end);
            }
        }
    }

    @Test
    void anOpenBoxHasABorderOfFourEdges() {
        var mesh = connected(BOX, OPEN_BOX);

        assertThat(mesh.isClosed()).isFalse();
        assertThat(mesh.isManifold()).isTrue();
        assertThat(mesh.isOriented()).isTrue();
        assertThat(mesh.eulerCharacteristic()).isEqualTo(1);
        assertThat(IntStream.range(0, mesh.edgeCount())
                        .filter(edge -> mesh.trianglesAt(edge).length == 1)
                        .count())
                .isEqualTo(4);
    }

    @Test
    void twoPiecesApartAreTwoComponents() {
        var mesh = both(UNIT_CORNERS, moved(UNIT_CORNERS, 2), TETRAHEDRON);

        assertThat(mesh.componentCount()).isEqualTo(2);
        assertThat(mesh.eulerCharacteristic()).isEqualTo(4);
        assertThat(mesh.isManifold()).isTrue();
    }

    @Test
    void threeTrianglesAtAnEdgeAreNoManifold() {
        var mesh = connected(joined(UNIT_CORNERS, new float[] {0, -1, 0}), 0, 1, 2, 0, 1, 3, 0, 1, 4);

        assertThat(mesh.isManifold()).isFalse();
        assertThat(mesh.isOriented()).isFalse();
        assertThat(mesh.componentCount()).isEqualTo(1);
    }

    @Test
    void aClosedSurfaceWithAFinIsNotClosed() {
        int[] triangles = IntStream.concat(IntStream.of(TETRAHEDRON), IntStream.of(0, 1, 4))
                .toArray();
        var mesh = connected(joined(UNIT_CORNERS, new float[] {0, -1, 0}), triangles);

        assertThat(mesh.isClosed()).isFalse();
        assertThat(mesh.isManifold()).isFalse();
    }

    @Test
    void twoPiecesThatTouchAtAVertexAreNoManifold() {
        float[] opposite = new float[UNIT_CORNERS.length];
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = -UNIT_CORNERS[i];
        }
        var mesh = both(UNIT_CORNERS, opposite, TETRAHEDRON);

        assertThat(mesh.vertexCount()).isEqualTo(7);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.isManifold()).isFalse();
        assertThat(mesh.componentCount()).isEqualTo(2);
    }

    @Test
    void twoTrianglesThatTouchAtAVertexAreNoManifold() {
        float[] bow = {0, 0, 0, 1, 0, 0, 1, 1, 0, -1, 0, 0, -1, 1, 0};

        assertThat(connected(bow, 0, 1, 2, 0, 3, 4).isManifold()).isFalse();
    }

    @Test
    void aTriangleTurnedOverIsNoticed() {
        int[] turned = TETRAHEDRON.clone();
        turned[1] = TETRAHEDRON[2];
        turned[2] = TETRAHEDRON[1];
        var mesh = connected(UNIT_CORNERS, turned);

        assertThat(mesh.isOriented()).isFalse();
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.isManifold()).isTrue();
    }

    @Test
    void aMoebiusStripIsAManifoldWithoutAFront() {
        float[] places = {0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1};
        var mesh = connected(places, 0, 2, 1, 1, 2, 3, 2, 4, 3, 3, 4, 5, 4, 1, 5, 5, 1, 0);

        assertThat(mesh.isManifold()).isTrue();
        assertThat(mesh.isOriented()).isFalse();
        assertThat(mesh.eulerCharacteristic()).isZero();
    }

    @Test
    void aTorusHasAnEulerCharacteristicOfZero() {
        var mesh = torus(7, 5);

        assertThat(mesh.eulerCharacteristic()).isZero();
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.isManifold()).isTrue();
        assertThat(mesh.isOriented()).isTrue();
        assertThat(mesh.componentCount()).isEqualTo(1);
    }

    @Test
    void verticesAtTheSamePlaceAreOne() {
        float[] corners = new float[3 * TETRAHEDRON.length];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = UNIT_CORNERS[3 * TETRAHEDRON[i / 3] + i % 3];
        }
        corners[0] = -0f;
        var soup = connected(corners, IntStream.range(0, TETRAHEDRON.length).toArray());

        assertThat(soup.vertexCount()).isEqualTo(4);
        assertThat(soup.isClosed()).isTrue();
    }

    @Test
    void trianglesWithoutAreaAndVerticesWithoutATriangleAreLeftOut() {
        float[] places = joined(UNIT_CORNERS, new float[] {0, 0, 0, 9, 9, 9});
        int[] triangles = IntStream.concat(IntStream.of(TETRAHEDRON), IntStream.of(0, 1, 4, 2, 2, 3))
                .toArray();
        var mesh = connected(places, triangles);

        assertThat(mesh.triangleCount()).isEqualTo(4);
        assertThat(mesh.vertexCount()).isEqualTo(4);
    }

    @Test
    void aMeshWithoutTrianglesHasNothing() {
        var mesh = connected(new float[0]);

        assertThat(mesh.edgeCount()).isZero();
        assertThat(mesh.componentCount()).isZero();
        assertThat(mesh.eulerCharacteristic()).isZero();
    }

    private static ConnectedMesh torus(int along, int around) {
        float[] places = new float[3 * along * around];
        var triangles = new IntList();
        for (int i = 0; i < along; i++) {
            for (int j = 0; j < around; j++) {
                double u = 2 * Math.PI * i / along;
                double v = 2 * Math.PI * j / around;
                int at = i * around + j;
                places[3 * at] = (float) ((2 + Math.cos(v)) * Math.cos(u));
                places[3 * at + 1] = (float) ((2 + Math.cos(v)) * Math.sin(u));
                places[3 * at + 2] = (float) Math.sin(v);
                int right = (i + 1) % along * around + j;
                int up = i * around + (j + 1) % around;
                int opposite = (i + 1) % along * around + (j + 1) % around;
                for (int corner : new int[] {at, right, opposite, at, opposite, up}) {
                    triangles.add(corner);
                }
            }
        }
        return connected(places, triangles.toArray());
    }
}
