package io.github.img3d.raster;

import io.github.img3d.geometry.Pose;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;

/**
 * Orthographic depth without anti-aliasing.
 *
 * <p>Pixel {@code (h,w)} of a map with {@code S} pixels a side samples {@code x = (w − S/2)/S}, {@code y = (S/2 − h)/S}
 * of the image plane; depth is {@code 1 − z_camera}; of several surfaces the nearest counts, from either side.
 */
public final class DepthRaster {

    private DepthRaster() {}

    /**
     * Renders a mesh in the object's frame.
     *
     * @param side S, pixels
     */
    public static DepthImage render(TriangleMesh mesh, Pose pose, int side) {
        var screen = Screen.orthographic(mesh.positions(), pose, side);
        var scan = new ScanConversion(side, side);
        int[] corners = mesh.triangles();
        for (int t = 0; t < mesh.triangleCount(); t++) {
            scan.draw(screen, t, corners[3 * t], corners[3 * t + 1], corners[3 * t + 2], (_, _, _) -> true);
        }
        return image(scan, side);
    }

    private static DepthImage image(ScanConversion scan, int side) {
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
}
