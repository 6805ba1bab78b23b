package io.github.img3d.furniture.shape;

import io.github.img3d.mesh.FloatList;
import io.github.img3d.mesh.IntList;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Builder that gathers patches of surface into one mesh, each painted with the current material and bent by the current
 * bend.
 */
public final class Solids {

    /** Metres that one repeat of a texture covers. */
    private static final double TILE = 0.3;

    private final FloatList positions = new FloatList();
    private final FloatList texture = new FloatList();
    private final IntList triangles = new IntList();
    private final IntList materials = new IntList();
    private final List<Material> palette = new ArrayList<>();
    private UnaryOperator<double[]> bend = UnaryOperator.identity();
    private int paint;

    /** A surface that gives the points of a patch for u, v in [0,1]. */
    public interface Surface {
        double[] at(double u, double v);
    }

    public Solids paint(Material material) {
        paint = palette.indexOf(material);
        if (paint < 0) {
            palette.add(material);
            paint = palette.size() - 1;
        }
        return this;
    }

    /** Builds parts in a frame of their own, which the bend carries to the surrounding one. */
    public void bent(UnaryOperator<double[]> by, Runnable parts) {
        var outer = bend;
        bend = p -> outer.apply(by.apply(p));
        parts.run();
        bend = outer;
    }

    /** Builds parts on one side, and their mirror image on the other. */
    public void bothSides(Runnable parts) {
        int vertex = positions.size() / 3;
        int corner = triangles.size();
        parts.run();
        int copy = positions.size() / 3 - vertex;
        for (int i = 3 * vertex, end = positions.size(); i < end; i++) {
            positions.add(i % 3 == 0 ? -positions.get(i) : positions.get(i));
        }
        for (int i = corner, end = triangles.size(); i < end; i++) {
            triangles.add(triangles.get(i) + copy);
            texture.add(texture.get(2 * i));
            texture.add(texture.get(2 * i + 1));
        }
        for (int t = corner / 3, end = materials.size(); t < end; t++) {
            materials.add(materials.get(t));
        }
    }

    /** Adds a grid of {@code across × along} quadrangles. */
    public void patch(int across, int along, Surface surface) {
        int first = positions.size() / 3;
        double[][] flat = new double[(across + 1) * (along + 1)][];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = surface.at(i % (across + 1) / (double) across, i / (across + 1) / (double) along);
            for (double coordinate : bend.apply(flat[i].clone())) {
                positions.add((float) coordinate);
            }
        }
        for (int q = 0; q < across * along; q++) {
            int a = q / across * (across + 1) + q % across;
            triangle(first, flat, a, a + 1, a + across + 2);
            triangle(first, flat, a, a + across + 2, a + across + 1);
        }
    }

    public TriangleMesh mesh() {
        return new TriangleMesh(
                positions.toArray(), triangles.toArray(), texture.toArray(), materials.toArray(), palette);
    }

    private void triangle(int first, double[][] flat, int a, int b, int c) {
        int axis = steepest(flat[a], flat[b], flat[c]);
        for (int corner : new int[] {a, b, c}) {
            triangles.add(first + corner);
            texture.add((float) (flat[corner][axis == 0 ? 1 : 0] / TILE));
            texture.add((float) (flat[corner][axis == 2 ? 1 : 2] / TILE));
        }
        materials.add(paint);
    }

    private static int steepest(double[] a, double[] b, double[] c) {
        double[] n = Vectors.cross(Vectors.minus(b, a), Vectors.minus(c, a));
        int axis = Math.abs(n[0]) > Math.abs(n[1]) ? 0 : 1;
        return Math.abs(n[axis]) > Math.abs(n[2]) ? axis : 2;
    }
}
