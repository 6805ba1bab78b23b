package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
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
        return shot(sample, side).picture();
    }

    /**
     * A framed picture and the camera that took it.
     *
     * @param camera whose crop is the picture's: whole columns and rows are the centres of its pixels
     */
    public record Shot(Picture picture, Camera camera) {}

    /**
     * Renders the framed picture, anti-aliased, with its camera.
     *
     * @param side pixels along the picture's side
     * @throws IllegalArgumentException if nothing of the mesh can be seen
     */
    public Shot shot(CameraSample sample, int side) {
        var camera = sample.camera().around(radius());
        var screen = Screen.of(mesh.positions(), camera);
        var window = Window.around(screen, mesh, (int) Math.ceil(Framing.FILL * side * SAMPLES));
        screen.place(window.scale(), window.shiftX(), window.shiftY());
        var surface = surface(screen, camera, sample.light());
        var picture = develop(scan(screen, window.width(), window.height(), surface), surface);
        var frame = Framing.Frame.around(picture, side);
        var crop = new Camera.Crop(
                window.scale() / frame.pixel(), frame.column(window.shiftX()), frame.row(window.shiftY()));
        return new Shot(frame.picture(picture), camera.cropped(crop));
    }

    /**
     * Finds the surfaces on the rays of a picture's pixels, one ray a pixel.
     *
     * @param camera perspective, with the crop of the picture
     * @param side pixels along the picture's side
     */
    public RayImage rays(Camera camera, int side) {
        var screen = Screen.of(mesh.positions(), camera);
        var first = scan(screen, side, side, surface(screen, camera, Light.EVEN));
        var behind = screen.fromBehind();
        var last = scan(behind, side, side, surface(behind, camera, Light.EVEN));
        double centre = camera.projection().distance();
        var albedo = new Albedo(mesh, screen, camera.projection());
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            if (first.nearest()[p] != ScanConversion.NONE) {
                argb[p] = albedo.colour(first.nearest()[p], p % side, p / side);
            }
        }
        return new RayImage(depth(first, 1, centre), depth(last, -1, centre), new Picture(side, side, argb));
    }

    private Surface surface(Screen screen, Camera camera, Light light) {
        var eye = camera.eye();
        return new Surface(mesh, normals, texels, screen, light, gloss, new double[] {eye.a1, eye.a2, eye.a3});
    }

    private ScanConversion scan(Screen screen, int width, int height, Surface surface) {
        var scan = new ScanConversion(width, height);
        scan.drawOpaque(mesh, screen, material -> material.texture().isPresent() ? surface : ScanConversion.SOLID);
        return scan;
    }

    /** @param sign of the nearness, which is 1/depth or −1/depth */
    private static DepthImage depth(ScanConversion scan, int sign, double centre) {
        float[] depth = new float[scan.nearest().length];
        float[] mask = new float[depth.length];
        Arrays.fill(depth, DepthImage.ABSENT);
        for (int p = 0; p < depth.length; p++) {
            if (scan.nearest()[p] != ScanConversion.NONE) {
                depth[p] = (float) (DepthImage.ABSENT + sign / scan.nearness()[p] - centre);
                mask[p] = 1;
            }
        }
        return new DepthImage(scan.width(), depth, mask);
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
