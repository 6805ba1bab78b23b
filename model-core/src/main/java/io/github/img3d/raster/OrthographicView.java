package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.Pose;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;

/**
 * A view of a mesh, in the object's frame, along parallel rays without anti-aliasing: depth and colour of the same
 * hits.
 *
 * <p>Pixel {@code (h,w)} of a view with {@code S} pixels a side samples {@code x = (w − S/2)/S}, {@code y = (S/2 −
 * h)/S} of the image plane. Of several surfaces the nearest counts, from either side, however transparent.
 */
public final class OrthographicView {

    private final TriangleMesh mesh;
    private final Screen screen;
    private final ScanConversion scan;
    private final int side;

    private OrthographicView(TriangleMesh mesh, Screen screen, int side) {
        this.mesh = mesh;
        this.screen = screen;
        this.scan = new ScanConversion(side, side);
        this.side = side;
    }

    /**
     * Draws the view.
     *
     * @param side S, the pixels along a side
     */
    public static OrthographicView of(TriangleMesh mesh, Pose pose, int side) {
        var view = new OrthographicView(mesh, Screen.of(mesh.positions(), Camera.orthographic(pose, side)), side);
        view.draw();
        return view;
    }

    private void draw() {
        for (int t = 0; t < mesh.triangleCount(); t++) {
            scan.draw(mesh, screen, t, ScanConversion.SOLID);
        }
    }

    /** Returns the depth, {@code 1 − z_camera}. */
    public DepthImage depth() {
        float[] depth = new float[side * side];
        float[] mask = new float[side * side];
        Arrays.fill(depth, DepthImage.ABSENT);
        for (int p = 0; p < depth.length; p++) {
            if (scan.nearest()[p] != ScanConversion.NONE) {
                depth[p] = (float) (1 - scan.nearness()[p]);
                mask[p] = 1;
            }
        }
        return new DepthImage(side, depth, mask);
    }

    /** Returns the unlit colours; alpha is 255 where {@link #depth} has a surface, else 0. */
    public Picture albedo() {
        var albedo = new Albedo(mesh, screen, new Camera.Orthographic());
        int[] argb = new int[side * side];
        for (int p = 0; p < argb.length; p++) {
            if (scan.nearest()[p] != ScanConversion.NONE) {
                argb[p] = albedo.colour(scan.nearest()[p], p % side, p / side);
            }
        }
        return new Picture(side, side, argb);
    }
}
