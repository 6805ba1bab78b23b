package io.github.img3d.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The meshes of a source that can be read. */
final class MeshList {

    private MeshList() {}

    /**
     * Reads them.
     *
     * @param skipped hears why a mesh cannot be read
     */
    static List<NamedMesh> of(MeshSource source, Consumer<String> skipped) {
        var meshes = new ArrayList<NamedMesh>();
        for (int number = 0; number < source.size(); number++) {
            try {
                meshes.add(source.mesh(number));
            } catch (IOException e) {
                skipped.accept(e.getMessage());
            }
        }
        return meshes;
    }
}
