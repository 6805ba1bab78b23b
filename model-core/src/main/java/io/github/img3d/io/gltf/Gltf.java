package io.github.img3d.io.gltf;

import io.github.img3d.io.archive.Archive;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.io.OutputStream;

/** glTF 2.0, as JSON or binary: surfaces are read, points are written in the binary form. */
public final class Gltf {

    private Gltf() {}

    /**
     * Reads {@code path} of {@code archive}, with the buffers and textures that it names.
     *
     * @throws IOException if it is missing, or a file that it names is damaged
     * @throws IllegalArgumentException of one line without the path, if it is no glTF 2.0, needs what cannot be read, or
     *     does not fit together
     */
    public static TriangleMesh readMesh(Archive archive, String path) throws IOException {
        return GltfReader.read(archive, path);
    }

    /**
     * Writes points as a GLB of one primitive.
     *
     * @param positions x, y, z of point after point
     * @param colours red, green, blue of point after point (sRGB), or empty
     */
    public static void writeCloud(float[] positions, byte[] colours, OutputStream out) throws IOException {
        GlbWriter.write(positions, colours, out);
    }
}
