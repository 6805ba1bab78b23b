package io.github.img3d.io.ply;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.io.OutputStream;

/** Stanford polygon files: points and surfaces are read, points are written as binary little-endian. */
public final class Ply {

    private Ply() {}

    /**
     * Reads the vertices of a binary file, of either byte order, with their colours if these are bytes; further properties
     * and elements are skipped.
     *
     * @return points in the file's frame
     * @throws IllegalArgumentException of one line if the file is no binary PLY, is cut off or holds what is not finite
     */
    public static PointCloud readCloud(byte[] file) {
        return PlyCloud.read(file);
    }

    /**
     * Reads vertices and faces, as text or binary, with the colours of either; what else the file has is skipped.
     *
     * @throws IllegalArgumentException of one line if it is no PLY, cut off, or has no faces or indices out of range
     */
    public static TriangleMesh readMesh(byte[] file) {
        return PlyMeshReader.read(file);
    }

    /**
     * Writes points as vertices without faces.
     *
     * @param positions x, y, z of point after point
     * @param colours red, green, blue of point after point (sRGB), or empty
     */
    public static void writeCloud(float[] positions, byte[] colours, OutputStream out) throws IOException {
        PlyCloud.write(positions, colours, out);
    }
}
