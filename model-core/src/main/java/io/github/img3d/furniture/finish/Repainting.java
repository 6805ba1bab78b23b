package io.github.img3d.furniture.finish;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Repainting of meshes in other materials. Glass, and textures with holes, stay as they are, because they are part of
 * the shape.
 */
public final class Repainting {

    /** Object units that one repeat of a texture covers, at least; {@code LARGEST_TILE} is the most. */
    private static final double SMALLEST_TILE = 0.1;

    private static final double LARGEST_TILE = 0.4;

    private Repainting() {}

    /** Returns the same triangles with their materials drawn anew: one for all, two in turns, or one for each. */
    public static TriangleMesh of(TriangleMesh mesh, SplittableRandom random) {
        var draws = new RandomDraws(random);
        var choice = choice(draws);
        var palette = new ArrayList<Material>();
        for (Material old : mesh.palette()) {
            palette.add(isShape(old) ? old : choice.get(draws.between(0, choice.size() - 1)));
        }
        float[] texture = texture(mesh, draws.between(SMALLEST_TILE, LARGEST_TILE));
        return new TriangleMesh(mesh.positions(), mesh.triangles(), texture, mesh.materials(), palette);
    }

    private static List<Material> choice(RandomDraws draws) {
        int count = draws.between(1, 4);
        var materials = new ArrayList<Material>();
        for (int i = 0; i < count; i++) {
            materials.add(Substances.any(draws, "paint " + i));
        }
        return materials;
    }

    private static boolean isShape(Material material) {
        return material.opacity() < 0.5
                || material.texture().filter(Repainting::hasHoles).isPresent();
    }

    private static boolean hasHoles(Picture texture) {
        for (int argb : texture.argb()) {
            if (argb >>> 24 < 128) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns texture coordinates that project each triangle along the axis that it faces most; triangles that keep
     * their material keep their coordinates.
     */
    private static float[] texture(TriangleMesh mesh, double tile) {
        boolean[] kept = new boolean[mesh.palette().size()];
        for (int m = 0; m < kept.length; m++) {
            kept[m] = isShape(mesh.palette().get(m)) && mesh.textureCoordinates().length > 0;
        }
        float[] texture = new float[2 * mesh.triangles().length];
        for (int t = 0; t < mesh.triangleCount(); t++) {
            if (kept[mesh.materials()[t]]) {
                System.arraycopy(mesh.textureCoordinates(), 6 * t, texture, 6 * t, 6);
            } else {
                project(mesh, t, (float) (1 / tile), texture);
            }
        }
        return texture;
    }

    private static void project(TriangleMesh mesh, int triangle, float repeats, float[] texture) {
        int axis = steepest(mesh, triangle);
        for (int corner = 3 * triangle; corner < 3 * triangle + 3; corner++) {
            int vertex = 3 * mesh.triangles()[corner];
            texture[2 * corner] = repeats * mesh.positions()[vertex + (axis == 0 ? 1 : 0)];
            texture[2 * corner + 1] = repeats * mesh.positions()[vertex + (axis == 2 ? 1 : 2)];
        }
    }

    private static int steepest(TriangleMesh mesh, int triangle) {
        double x = area(mesh, triangle, 1, 2);
        double y = area(mesh, triangle, 2, 0);
        double z = area(mesh, triangle, 0, 1);
        return x > y ? (x > z ? 0 : 2) : (y > z ? 1 : 2);
    }

    /** Returns twice the area of a triangle as seen along the third axis beside i and j. */
    private static double area(TriangleMesh mesh, int triangle, int i, int j) {
        float[] p = mesh.positions();
        int a = 3 * mesh.triangles()[3 * triangle];
        int b = 3 * mesh.triangles()[3 * triangle + 1];
        int c = 3 * mesh.triangles()[3 * triangle + 2];
        return Math.abs((p[b + i] - p[a + i]) * (p[c + j] - p[a + j]) - (p[b + j] - p[a + j]) * (p[c + i] - p[a + i]));
    }
}
