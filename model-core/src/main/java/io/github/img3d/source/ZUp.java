package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.Optional;
import org.ejml.data.DMatrix3x3;

/** The meshes of a source whose files have Z up and the front at −Y, as those of CAD programs and Blender do. */
public record ZUp(MeshSource source) implements MeshSource {

    /** Rotation that stands a mesh upright after its file was read as Y up. */
    private static final DMatrix3x3 TURN = new DMatrix3x3(1, 0, 0, 0, 0, 1, 0, -1, 0);

    @Override
    public int size() {
        return source.size();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        NamedMesh lying = source.mesh(number);
        TriangleMesh upright = lying.mesh().rotated(TURN);
        return new NamedMesh(lying.name(), lying.category(), lying.licence(), upright);
    }

    @Override
    public Optional<String> key(int number) {
        return source.key(number).map(key -> key + " Z up");
    }

    @Override
    public Optional<Picture> picture(int number) throws IOException {
        return source.picture(number);
    }
}
