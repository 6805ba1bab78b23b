package io.github.img3d.raster;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.mesh.SurfaceSamples;
import io.github.img3d.mesh.TriangleMesh;
import java.nio.ByteBuffer;

/** Points spread over a surface, in its unlit colours. Where a texture is transparent, white shows through. */
public final class ColouredSamples {

    private ColouredSamples() {}

    /**
     * Draws the points that {@link SurfaceSamples#uniform(TriangleMesh, int, long)} draws, with colours.
     *
     * @throws IllegalArgumentException if the mesh has no area, or one that is not finite
     */
    public static PointCloud uniform(TriangleMesh mesh, int count, long seed) {
        var colours = ByteBuffer.allocate(3 * count);
        var points = SurfaceSamples.uniform(mesh, count, seed, (triangle, weights) -> {
            int argb = Albedo.colour(mesh, triangle, weights);
            colours.put((byte) (argb >> 16)).put((byte) (argb >> 8)).put((byte) argb);
        });
        return new PointCloud(points.positions(), colours.array());
    }
}
