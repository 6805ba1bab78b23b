package io.github.img3d.raster;

import io.github.img3d.geometry.Pose;
import io.github.img3d.mesh.TriangleMesh;

/** Orthographic depth without anti-aliasing: {@code 1 − z_camera} on the grid of {@link OrthographicView}. */
public final class DepthRaster {

    private DepthRaster() {}

    /**
     * Renders a mesh in the object's frame.
     *
     * @param side S, pixels
     */
    public static DepthImage render(TriangleMesh mesh, Pose pose, int side) {
        return OrthographicView.of(mesh, pose, side).depth();
    }
}
