package io.github.img3d.ownview;

import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.List;

/** Simple furniture of boxes and cylinders, in one frame with the floor at z = 0. */
final class Shapes {

    private static final Material DARK = Material.plain("dark", 0.15f, 0.12f, 0.1f);
    private static final Material RED = Material.plain("red", 0.8f, 0.2f, 0.15f);

    private Shapes() {}

    /** Returns a box, wider than deep. */
    static TriangleMesh box() {
        return box(RED, -0.3, 0.3, -0.2, 0.2, 0, 0.4);
    }

    /** Returns a red seat with a back on dark legs. */
    static TriangleMesh chair() {
        var seat = box(RED, -0.25, 0.25, -0.25, 0.25, 0.42, 0.48);
        var back = box(RED, -0.25, 0.25, 0.2, 0.25, 0.48, 0.95);
        return seat.joined(back).joined(legs(0.22, 0.42));
    }

    /** Returns a sofa with a chaise longue on one side only. */
    static TriangleMesh cornerSofa() {
        var seat = box(RED, -1, 1, 0, 0.8, 0, 0.4);
        var back = box(RED, -1, 1, 0.7, 0.8, 0.4, 0.9);
        var longue = box(RED, 0.3, 1, -0.8, 0, 0, 0.4);
        return seat.joined(back).joined(longue);
    }

    /** Returns a square stool: the same from four sides. */
    static TriangleMesh stool() {
        return box(RED, -0.2, 0.2, -0.2, 0.2, 0.45, 0.5).joined(legs(0.17, 0.45));
    }

    /** Returns a round table on one leg and a round foot: the same from all sides. */
    static TriangleMesh roundTable() {
        return cylinder(RED, 0.5, 0.68, 0.72)
                .joined(cylinder(DARK, 0.06, 0, 0.68))
                .joined(cylinder(DARK, 0.3, 0, 0.03));
    }

    private static TriangleMesh legs(double at, double height) {
        var legs = box(DARK, -at - 0.02, -at + 0.02, -at - 0.02, -at + 0.02, 0, height);
        for (int i = 1; i < 4; i++) {
            double x = i % 2 == 0 ? -at : at;
            double y = i / 2 == 0 ? -at : at;
            legs = legs.joined(box(DARK, x - 0.02, x + 0.02, y - 0.02, y + 0.02, 0, height));
        }
        return legs;
    }

    private static TriangleMesh box(
            Material material, double x0, double x1, double y0, double y1, double z0, double z1) {
        float[] positions = new float[24];
        for (int i = 0; i < 8; i++) {
            positions[3 * i] = (float) (i % 2 == 0 ? x0 : x1);
            positions[3 * i + 1] = (float) (i / 2 % 2 == 0 ? y0 : y1);
            positions[3 * i + 2] = (float) (i / 4 == 0 ? z0 : z1);
        }
        int[] faces = {
            0, 1, 3, 0, 3, 2, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 3, 7, 2, 7, 6, 0, 2, 6, 0, 6, 4, 1, 3, 7, 1, 7, 5
        };
        return new TriangleMesh(positions, faces, new float[0], new int[12], List.of(material));
    }

    private static TriangleMesh cylinder(Material material, double radius, double z0, double z1) {
        int sides = 48;
        float[] positions = new float[3 * (2 * sides + 2)];
        int[] triangles = new int[12 * sides];
        for (int i = 0; i < 2 * sides; i++) {
            double angle = 2 * Math.PI * (i / 2) / sides;
            positions[3 * i] = (float) (radius * Math.cos(angle));
            positions[3 * i + 1] = (float) (radius * Math.sin(angle));
            positions[3 * i + 2] = (float) (i % 2 == 0 ? z0 : z1);
        }
        positions[6 * sides + 2] = (float) z0;
        positions[6 * sides + 5] = (float) z1;
        for (int i = 0; i < sides; i++) {
            int low = 2 * i;
            int next = 2 * ((i + 1) % sides);
            int[] four = {
                low, next, low + 1, next, next + 1, low + 1, low, next, 2 * sides, low + 1, next + 1, 2 * sides + 1
            };
            System.arraycopy(four, 0, triangles, 12 * i, 12);
        }
        return new TriangleMesh(positions, triangles, new float[0], new int[4 * sides], List.of(material));
    }
}
