package io.github.img3d.raster;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import java.util.SplittableRandom;

/**
 * Renderer of lit and textured pictures of one mesh, in the object's frame. Alpha is 0 beside the object.
 *
 * <p>Both sides of a triangle are drawn and lit. Opacity (the material's times the texture's) below a half makes a
 * hole. Textures repeat and have v upwards.
 */
public final class ColourRaster {

    /** Samples along each axis of a pixel of the framed picture. */
    private static final int SAMPLES = 3;

    private final TriangleMesh mesh;
    private final Normals normals;
    private final Texels texels;
    private final Gloss gloss;

    private ColourRaster(TriangleMesh mesh, Normals normals, Texels texels, Gloss gloss) {
        this.mesh = mesh;
        this.normals = normals;
        this.texels = texels;
        this.gloss = gloss;
    }

    /** Shades every triangle as a plane and every texel as a square. */
    static ColourRaster plain(TriangleMesh mesh) {
        return new ColourRaster(mesh, Normals.flat(mesh), Texels.NEAREST, Gloss.MATT);
    }

    /** Shades smoothly up to creases and blends texels. */
    public static ColourRaster smooth(TriangleMesh mesh) {
        return new ColourRaster(mesh, Normals.smooth(mesh), Texels.BILINEAR, Gloss.MATT);
    }

    /** Draws flat or smooth shading, nearest or blended texels, and a matt or glossy surface. */
    public static ColourRaster random(TriangleMesh mesh, SplittableRandom random) {
        var normals = random.nextInt(4) == 0 ? Normals.flat(mesh) : Normals.smooth(mesh);
        return new ColourRaster(mesh, normals, Texels.random(random), Gloss.random(random));
    }

    /** Returns the same shape, shaded as before, in the materials of {@code painted}; draws whether it is glossy. */
    public ColourRaster dressed(TriangleMesh painted, SplittableRandom random) {
        return new ColourRaster(painted, normals, Texels.random(random), Gloss.random(random));
    }

    /**
     * Renders the framed picture, anti-aliased.
     *
     * @param side pixels along the picture's side
     * @throws IllegalArgumentException if nothing of the mesh can be seen
     */
    public Picture framed(CameraSample sample, int side) {
        return Framing.square(render(sample, (int) Math.ceil(Framing.FILL * side * SAMPLES)), side);
    }

    /**
     * Renders the picture cropped to the object, one sample a pixel.
     *
     * @param longerSide pixels of the object's longer side
     * @throws IllegalArgumentException if nothing of the mesh can be seen
     */
    private Picture render(CameraSample sample, int longerSide) {
        var camera = sample.camera().around(radius());
        var screen = Screen.of(mesh.positions(), camera);
        var window = Window.around(screen, mesh, longerSide);
        screen.place(window.scale(), window.shiftX(), window.shiftY());
        var scan = new ScanConversion(window.width(), window.height());
        var eye = camera.eye();
        var surface = new Surface(
                mesh, normals, texels, screen, sample.light(), gloss, new double[] {eye.a1, eye.a2, eye.a3});
        scan.drawOpaque(mesh, screen, material -> material.texture().isPresent() ? surface : ScanConversion.SOLID);
        return develop(scan, surface);
    }

    private static Picture develop(ScanConversion scan, Surface surface) {
        int[] argb = new int[scan.width() * scan.height()];
        for (int y = 0; y < scan.height(); y++) {
            for (int x = 0; x < scan.width(); x++) {
                int triangle = scan.nearest()[y * scan.width() + x];
                if (triangle != ScanConversion.NONE) {
                    argb[y * scan.width() + x] = surface.colour(triangle, x, y);
                }
            }
        }
        return new Picture(scan.width(), scan.height(), argb);
    }

    /** Returns the radius of the sphere about the origin that holds all triangles. */
    private double radius() {
        double square = 0;
        float[] p = mesh.positions();
        for (int vertex : mesh.triangles()) {
            int at = 3 * vertex;
            square = Math.max(square, (double) p[at] * p[at] + p[at + 1] * p[at + 1] + p[at + 2] * p[at + 2]);
        }
        return Math.max(1e-6, Math.sqrt(square));
    }
}
