package io.github.img3d.raster;

import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.ArrayList;
import java.util.List;

/** Shapes whose depth is known. */
public final class Meshes {

    private Meshes() {}

    /** Returns boxes of one colour, each given by x0, y0, z0, x1, y1, z1. */
    public static TriangleMesh boxes(double[]... boxes) {
        float[] positions = new float[24 * boxes.length];
        int[] triangles = new int[36 * boxes.length];
        int[][] quads = {{0, 1, 3, 2}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 2, 6, 4}, {1, 3, 7, 5}};
        for (int b = 0; b < boxes.length; b++) {
            for (int i = 0; i < 24; i++) {
                int axis = i % 3;
                positions[24 * b + i] = (float) boxes[b][axis + 3 * (i / 3 >> axis & 1)];
            }
            for (int q = 0; q < 6; q++) {
                int[] corners = {0, 1, 2, 0, 2, 3};
                for (int i = 0; i < 6; i++) {
                    triangles[36 * b + 6 * q + i] = 8 * b + quads[q][corners[i]];
                }
            }
        }
        return plain(positions, triangles, Material.plain("wood", 0.8f, 0.5f, 0.3f));
    }

    /** Returns an ellipsoid of these semi-axes with {@code 2·n·n} triangles. */
    public static TriangleMesh ellipsoid(double a, double b, double c, int n) {
        var positions = new float[3 * (n + 1) * (n + 1)];
        var triangles = new ArrayList<Integer>();
        for (int i = 0; i < positions.length / 3; i++) {
            double around = 2 * Math.PI * (i % (n + 1)) / n;
            double down = Math.PI * (i / (n + 1)) / n;
            positions[3 * i] = (float) (a * Math.sin(down) * Math.cos(around));
            positions[3 * i + 1] = (float) (b * Math.sin(down) * Math.sin(around));
            positions[3 * i + 2] = (float) (c * Math.cos(down));
            if (i % (n + 1) < n && i / (n + 1) < n) {
                triangles.addAll(List.of(i, i + 1, i + n + 2, i, i + n + 1, i + n + 2));
            }
        }
        int[] corners = triangles.stream().mapToInt(i -> i).toArray();
        return plain(positions, corners, Material.plain("clay", 0.7f, 0.7f, 0.75f));
    }

    /** Returns four legs, a seat and a back. */
    public static TriangleMesh chair() {
        return boxes(
                new double[] {-.22, -.22, -.36, -.17, -.17, -.02},
                new double[] {.17, -.22, -.36, .22, -.17, -.02},
                new double[] {-.22, .17, -.36, -.17, .22, -.02},
                new double[] {.17, .17, -.36, .22, .22, -.02},
                new double[] {-.24, -.24, -.02, .24, .24, .03},
                new double[] {-.24, .19, .03, .24, .24, .36});
    }

    private static TriangleMesh plain(float[] positions, int[] triangles, Material material) {
        return new TriangleMesh(positions, triangles, new float[0], new int[triangles.length / 3], List.of(material));
    }
}
