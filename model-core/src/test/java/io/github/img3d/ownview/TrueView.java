package io.github.img3d.ownview;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.CameraCode;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;

/**
 * A mesh as one camera truly sees it, drawn without any of the code under test.
 *
 * @param unit the camera of the picture that is one unit wide, with its middle at (0, 0)
 */
record TrueView(TriangleMesh mesh, Camera unit) {

    static final double FRONT = -Math.PI / 2;

    private static final int NONE = -1;

    /** Returns the view of a mesh, framed: the longer side of its vertices' rectangle fills 0.9 of the picture. */
    static TrueView of(TriangleMesh shape, double azimuth, double elevation, double roll, double fieldOfView) {
        var mesh = shape.normalised();
        float[] parameters = {(float) elevation, (float) roll, 0, 0, 0, (float) (Math.sin(fieldOfView / 2) / 0.5)};
        var camera = CameraCode.camera(azimuth, parameters, 1).cropped(new Camera.Crop(1, 0, 0));
        double[] box = {1e9, -1e9, 1e9, -1e9};
        for (int vertex : mesh.triangles()) {
            var seen = camera.project(vertex(mesh, vertex));
            box[0] = Math.min(box[0], seen.a1);
            box[1] = Math.max(box[1], seen.a1);
            box[2] = Math.min(box[2], seen.a2);
            box[3] = Math.max(box[3], seen.a2);
        }
        double scale = 0.9 / Math.max(box[1] - box[0], box[3] - box[2]);
        return new TrueView(
                mesh,
                camera.cropped(new Camera.Crop(scale, -scale * (box[0] + box[1]) / 2, -scale * (box[2] + box[3]) / 2)));
    }

    static TrueView of(TriangleMesh shape, double azimuthDegrees, double elevationDegrees) {
        return of(shape, Math.toRadians(azimuthDegrees), Math.toRadians(elevationDegrees), 0, Math.toRadians(30));
    }

    /** Returns the camera of the picture with {@code side} pixels a side. */
    Camera camera(int side) {
        double middle = (side - 1) / 2.0;
        var crop = unit.crop();
        return unit.cropped(
                new Camera.Crop(crop.scale() * side, crop.right() * side + middle, crop.down() * side + middle));
    }

    PointCloud surface(int count) {
        return SurfaceSamples.uniform(mesh, count, 7);
    }

    /** Returns the true surfaces, with the given errors as those expected. */
    OwnView view(int side, double expectedError) {
        var drawing = draw(side);
        int pixels = side * side;
        float[] errors = new float[pixels];
        Arrays.fill(errors, (float) expectedError);
        float[] presence = new float[pixels];
        float[] albedo = new float[3 * pixels];
        for (int p = 0; p < pixels; p++) {
            if (drawing.triangles[p] == NONE) {
                drawing.near[p] = 0;
                drawing.far[p] = 0;
            } else {
                presence[p] = 1;
                var material = material(drawing.triangles[p]);
                albedo[3 * p] = material.red();
                albedo[3 * p + 1] = material.green();
                albedo[3 * p + 2] = material.blue();
            }
        }
        return new OwnView(side, drawing.near, drawing.far, errors, errors.clone(), presence, albedo);
    }

    /** Returns the picture, lit from one side. */
    Picture picture(int side) {
        var drawing = draw(side);
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            if (drawing.triangles[p] != NONE) {
                var material = material(drawing.triangles[p]);
                double light = light(drawing.triangles[p]);
                argb[p] = 255 << 24
                        | level(material.red() * light) << 16
                        | level(material.green() * light) << 8
                        | level(material.blue() * light);
            }
        }
        return new Picture(side, side, argb);
    }

    static OwnView noisy(OwnView view, double error, SplittableRandom random) {
        float[] near = view.near().clone();
        float[] far = view.far().clone();
        float[] errors = new float[near.length];
        Arrays.fill(errors, (float) (error * Math.sqrt(2 / Math.PI)));
        for (int p = 0; p < near.length; p++) {
            near[p] += (float) (error * random.nextGaussian());
            far[p] = (float) Math.max(near[p], far[p] + error * random.nextGaussian());
        }
        return new OwnView(view.side(), near, far, errors, errors, view.presence(), view.albedo());
    }

    private Material material(int triangle) {
        return mesh.palette().get(mesh.materials()[triangle]);
    }

    private static int level(double value) {
        return (int) Math.clamp(255 * value + 0.5, 0, 255);
    }

    private double light(int triangle) {
        int[] c = mesh.triangles();
        var a = vertex(mesh, c[3 * triangle]);
        var b = vertex(mesh, c[3 * triangle + 1]);
        var d = vertex(mesh, c[3 * triangle + 2]);
        double nx = (b.a2 - a.a2) * (d.a3 - a.a3) - (b.a3 - a.a3) * (d.a2 - a.a2);
        double ny = (b.a3 - a.a3) * (d.a1 - a.a1) - (b.a1 - a.a1) * (d.a3 - a.a3);
        double nz = (b.a1 - a.a1) * (d.a2 - a.a2) - (b.a2 - a.a2) * (d.a1 - a.a1);
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return length == 0 ? 1 : 0.55 + 0.45 * Math.abs(0.3 * nx - 0.4 * ny + 0.87 * nz) / length;
    }

    private static final class Drawing {
        final float[] near;
        final float[] far;
        final int[] triangles;

        Drawing(int pixels) {
            near = new float[pixels];
            far = new float[pixels];
            triangles = new int[pixels];
            Arrays.fill(near, Float.POSITIVE_INFINITY);
            Arrays.fill(far, Float.NEGATIVE_INFINITY);
            Arrays.fill(triangles, NONE);
        }
    }

    private Drawing draw(int side) {
        var camera = camera(side);
        var drawing = new Drawing(side * side);
        for (int t = 0; t < mesh.triangleCount(); t++) {
            double[][] corners = new double[3][];
            for (int i = 0; i < 3; i++) {
                var seen = camera.project(vertex(mesh, mesh.triangles()[3 * t + i]));
                corners[i] = new double[] {seen.a1, seen.a2, 1 / seen.a3};
            }
            draw(drawing, side, t, corners, camera.projection().distance());
        }
        return drawing;
    }

    private static void draw(Drawing drawing, int side, int triangle, double[][] c, double distance) {
        double area = (c[1][0] - c[0][0]) * (c[2][1] - c[0][1]) - (c[2][0] - c[0][0]) * (c[1][1] - c[0][1]);
        if (Math.abs(area) < 1e-12) {
            return;
        }
        for (int y = first(c, 1); y <= last(c, 1, side); y++) {
            for (int x = first(c, 0); x <= last(c, 0, side); x++) {
                double u = ((x - c[0][0]) * (c[2][1] - c[0][1]) - (c[2][0] - c[0][0]) * (y - c[0][1])) / area;
                double v = ((c[1][0] - c[0][0]) * (y - c[0][1]) - (x - c[0][0]) * (c[1][1] - c[0][1])) / area;
                if (u >= -1e-9 && v >= -1e-9 && u + v <= 1 + 1e-9) {
                    double inverse = (1 - u - v) * c[0][2] + u * c[1][2] + v * c[2][2];
                    float depth = (float) (1 / inverse - distance);
                    int p = y * side + x;
                    drawing.far[p] = Math.max(drawing.far[p], depth);
                    if (depth < drawing.near[p]) {
                        drawing.near[p] = depth;
                        drawing.triangles[p] = triangle;
                    }
                }
            }
        }
    }

    private static int first(double[][] c, int axis) {
        return (int) Math.max(0, Math.ceil(Math.min(c[0][axis], Math.min(c[1][axis], c[2][axis]))));
    }

    private static int last(double[][] c, int axis, int side) {
        return (int) Math.min(side - 1, Math.floor(Math.max(c[0][axis], Math.max(c[1][axis], c[2][axis]))));
    }

    private static DMatrix3 vertex(TriangleMesh mesh, int vertex) {
        float[] p = mesh.positions();
        return new DMatrix3(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
    }
}
