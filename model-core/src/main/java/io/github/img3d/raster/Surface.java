package io.github.img3d.raster;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The colours of a mesh's triangles in one picture.
 *
 * <p>Samples come in runs of the same triangle, so the values that belong to a triangle are computed once and kept
 * until the next one.
 */
final class Surface implements ScanConversion.Substance {

    private final TriangleMesh mesh;
    private final Normals normals;
    private final Texels texels;
    private final Screen screen;
    private final Light light;
    private final Gloss gloss;
    private final double[] camera;

    private int current = ScanConversion.NONE;
    private final Optional<CastShadow> shadow;
    private final double[] around = new double[3];
    private final double[] direct = new double[3];
    private final double[] highlight = new double[3];
    private Material material = Material.grey("");
    private @Nullable Picture texture;
    private boolean even;
    private int evenColour;

    /** Direction from a corner to the camera, of length 1. */
    private final double[] ray = new double[3];

    /** Weights of the corners at a sample; {@code planes} holds their factors of 1, x and y on the screen. */
    private final double[] weights = new double[3];

    private final double[] planes = new double[9];

    Surface(
            TriangleMesh mesh,
            Normals normals,
            Texels texels,
            Screen screen,
            Light light,
            Gloss gloss,
            double[] camera) {
        this.mesh = mesh;
        this.normals = normals;
        this.texels = texels;
        this.screen = screen;
        this.light = light;
        this.gloss = gloss;
        this.camera = camera;
        this.shadow = light.casting()
                ? Optional.of(CastShadow.of(mesh, light.toKey(), 1 + (int) Math.round(2 * light.softness())))
                : Optional.empty();
    }

    @Override
    public boolean at(int triangle, int x, int y) {
        take(triangle);
        Picture picture = texture;
        if (picture == null) {
            return true;
        }
        weigh(x, y);
        return (texel(picture) >>> 24) * material.opacity() >= 127.5;
    }

    /** Returns the solid colour at a sample that the triangle covers. */
    int colour(int triangle, int x, int y) {
        take(triangle);
        return even ? evenColour : colourAt(x, y);
    }

    private int colourAt(int x, int y) {
        weigh(x, y);
        double lit = shadow.isPresent() ? lit(shadow.get()) : 1;
        int texel = texture == null ? -1 : texel(texture);
        return solid(blend(around) + lit * blend(direct), lit * 255 * blend(highlight), texel);
    }

    private double lit(CastShadow cast) {
        float[] p = mesh.positions();
        double x = 0;
        double y = 0;
        double z = 0;
        for (int corner = 0; corner < 3; corner++) {
            int vertex = 3 * mesh.triangles()[3 * current + corner];
            x += weights[corner] * p[vertex];
            y += weights[corner] * p[vertex + 1];
            z += weights[corner] * p[vertex + 2];
        }
        return cast.lit(x, y, z);
    }

    private double blend(double[] corners) {
        return weights[0] * corners[0] + weights[1] * corners[1] + weights[2] * corners[2];
    }

    private int solid(double lit, double white, int texel) {
        return 255 << 24
                | shade(material.red() * lit, texel >>> 16 & 255, white) << 16
                | shade(material.green() * lit, texel >>> 8 & 255, white) << 8
                | shade(material.blue() * lit, texel & 255, white);
    }

    private static int shade(double lit, int texel, double white) {
        return (int) Math.min(255, lit * texel + white + 0.5);
    }

    private int texel(Picture picture) {
        return texels.read(picture, mesh, current, weights);
    }

    private void take(int triangle) {
        if (triangle == current) {
            return;
        }
        current = triangle;
        material = mesh.palette().get(mesh.materials()[triangle]);
        texture = mesh.textureCoordinates().length == 0
                ? null
                : material.texture().orElse(null);
        for (int corner = 0; corner < 3; corner++) {
            plane(corner);
        }
        light(facesCamera() ? 1 : -1);
    }

    private void light(int side) {
        float[] n = normals.corners();
        for (int corner = 0; corner < 3; corner++) {
            int at = 9 * current + 3 * corner;
            around[corner] = light.around(side * n[at], side * n[at + 1], side * n[at + 2]);
            direct[corner] = light.direct(side * n[at], side * n[at + 1], side * n[at + 2]);
            if (gloss.strength() > 0) {
                int vertex = 3 * mesh.triangles()[3 * current + corner];
                toCamera(vertex);
                highlight[corner] = light.mirrored(gloss, side * n[at], side * n[at + 1], side * n[at + 2], ray);
            }
        }
        even = texture == null && shadow.isEmpty() && isEven(around) && isEven(direct) && isEven(highlight);
        evenColour = solid(around[0] + direct[0], 255 * highlight[0], -1);
    }

    private static boolean isEven(double[] corners) {
        return corners[0] == corners[1] && corners[1] == corners[2];
    }

    private void toCamera(int vertex) {
        double squares = 0;
        for (int axis = 0; axis < 3; axis++) {
            ray[axis] = camera[axis] - mesh.positions()[vertex + axis];
            squares += ray[axis] * ray[axis];
        }
        double inverse = 1 / Math.sqrt(squares);
        for (int axis = 0; axis < 3; axis++) {
            ray[axis] *= inverse;
        }
    }

    /** Computes the plane of a corner's weight; perspective multiplies its part on the screen by its nearness. */
    private void plane(int corner) {
        int own = mesh.triangles()[3 * current + corner];
        int next = mesh.triangles()[3 * current + (corner + 1) % 3];
        int last = mesh.triangles()[3 * current + (corner + 2) % 3];
        double nearness = screen.nearness()[own];
        double nextX = screen.x()[next];
        double nextY = screen.y()[next];
        double lastX = screen.x()[last];
        double lastY = screen.y()[last];
        planes[3 * corner] = nearness * (nextX * lastY - lastX * nextY);
        planes[3 * corner + 1] = nearness * (nextY - lastY);
        planes[3 * corner + 2] = nearness * (lastX - nextX);
    }

    private void weigh(int x, int y) {
        double sum = 0;
        for (int corner = 0; corner < 3; corner++) {
            weights[corner] = planes[3 * corner] + planes[3 * corner + 1] * x + planes[3 * corner + 2] * y;
            sum += weights[corner];
        }
        double inverse = 1 / sum;
        for (int corner = 0; corner < 3; corner++) {
            weights[corner] = Math.max(0, Math.min(1, weights[corner] * inverse));
        }
    }

    /** Returns whether the normals are on the camera's side of the triangle. */
    private boolean facesCamera() {
        int at = 9 * current;
        int vertex = 3 * mesh.triangles()[3 * current];
        double towards = 0;
        for (int axis = 0; axis < 3; axis++) {
            float sum =
                    normals.corners()[at + axis] + normals.corners()[at + 3 + axis] + normals.corners()[at + 6 + axis];
            towards += sum * (camera[axis] - mesh.positions()[vertex + axis]);
        }
        return towards >= 0;
    }
}
