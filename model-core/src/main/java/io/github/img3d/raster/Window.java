package io.github.img3d.raster;

import io.github.img3d.mesh.TriangleMesh;

/** The raster that just holds a mesh: its size, and the scale and shifts that bring points there. */
record Window(int width, int height, double scale, double shiftX, double shiftY) {

    static Window around(Screen screen, TriangleMesh mesh, int longerSide) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int vertex : mesh.triangles()) {
            left = Math.min(left, screen.x()[vertex]);
            right = Math.max(right, screen.x()[vertex]);
            top = Math.min(top, screen.y()[vertex]);
            bottom = Math.max(bottom, screen.y()[vertex]);
        }
        double extent = Math.max(right - left, bottom - top);
        if (!(extent > 0 && extent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no object in the picture: the mesh has no extent");
        }
        double scale = longerSide / extent;
        int width = (int) Math.ceil((right - left) * scale) + 1;
        int height = (int) Math.ceil((bottom - top) * scale) + 1;
        return new Window(width, height, scale, -left * scale, -top * scale);
    }
}
