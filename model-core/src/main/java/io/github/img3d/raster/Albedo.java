package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;

/**
 * The unlit colours of a mesh's triangles on a screen. A texture is averaged over the pixel, so that a
 * fine one does not turn to noise; where it is transparent, white shows through.
 */
final class Albedo {

    /** Samples of the texture along each axis of a pixel. */
    private static final int SAMPLES = 3;

    private final TriangleMesh mesh;
    private final Screen screen;
    private final Camera.Projection projection;

    /** Weights of a sample's corners. */
    private final double[] weights = new double[3];

    Albedo(TriangleMesh mesh, Screen screen, Camera.Projection projection) {
        this.mesh = mesh;
        this.screen = screen;
        this.projection = projection;
    }

    /**
     * Returns the solid colour of one point of a triangle.
     *
     * @param weights of the triangle's corners, which add up to 1
     */
    static int colour(TriangleMesh mesh, int triangle, double[] weights) {
        Material material = mesh.palette().get(mesh.materials()[triangle]);
        if (mesh.textureCoordinates().length == 0 || material.texture().isEmpty()) {
            return solid(material, 255, 255, 255);
        }
        double[] texel = new double[3];
        add(Texels.BILINEAR.read(material.texture().get(), mesh, triangle, weights), texel);
        return solid(material, texel[0], texel[1], texel[2]);
    }

    /** Returns the solid colour of the pixel around a sample that the triangle covers. */
    int colour(int triangle, int x, int y) {
        Material material = mesh.palette().get(mesh.materials()[triangle]);
        if (mesh.textureCoordinates().length == 0 || material.texture().isEmpty()) {
            return solid(material, 255, 255, 255);
        }
        double[] texels = new double[3];
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
            weigh(triangle, x + shift(sample % SAMPLES), y + shift(sample / SAMPLES));
            add(Texels.BILINEAR.read(material.texture().get(), mesh, triangle, weights), texels);
        }
        int count = SAMPLES * SAMPLES;
        return solid(material, texels[0] / count, texels[1] / count, texels[2] / count);
    }

    private static double shift(int sample) {
        return (sample + 0.5) / SAMPLES - 0.5;
    }

    private static int solid(Material material, double red, double green, double blue) {
        return 255 << 24
                | shade(material.red() * red) << 16
                | shade(material.green() * green) << 8
                | shade(material.blue() * blue);
    }

    private static int shade(double value) {
        return (int) Math.clamp(value + 0.5, 0, 255);
    }

    private static void add(int argb, double[] sum) {
        double alpha = (argb >>> 24) / 255.0;
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] += alpha * (argb >> 16 - 8 * channel & 255) + (1 - alpha) * 255;
        }
    }

    /** Computes the weights of the corners; beside the triangle, at its rim, those of its nearest points. */
    private void weigh(int triangle, double x, double y) {
        int[] corners = mesh.triangles();
        double sum = 0;
        for (int corner = 0; corner < 3; corner++) {
            int next = corners[3 * triangle + (corner + 1) % 3];
            int last = corners[3 * triangle + (corner + 2) % 3];
            weights[corner] =
                    (screen.x()[next] - x) * (screen.y()[last] - y) - (screen.x()[last] - x) * (screen.y()[next] - y);
            sum += weights[corner];
        }
        double inside = 0;
        for (int corner = 0; corner < 3; corner++) {
            weights[corner] = Math.max(0, weights[corner] / sum) * foreshortening(corners[3 * triangle + corner]);
            inside += weights[corner];
        }
        for (int corner = 0; corner < 3; corner++) {
            weights[corner] /= inside;
        }
    }

    /** Returns the factor that perspective gives a corner's weight on the screen. */
    private double foreshortening(int vertex) {
        return switch (projection) {
            case Camera.Perspective rays -> screen.nearness()[vertex];
            case Camera.Orthographic rays -> 1;
        };
    }
}
