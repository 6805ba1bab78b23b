package io.github.img3d.source;

import io.github.img3d.mesh.TriangleMesh;
import java.util.Optional;

/**
 * Several copies of each mesh of a source, so that few real shapes become more: the first as it is, the others
 * stretched along the axes, bent, and some broadened. A mesh's copies follow one another. Their shapes depend on its
 * name and the seed alone, so that adding or leaving out meshes does not change the copies of others.
 *
 * @param copies number of copies of each mesh, including itself
 * @param seed seed of the copies' shapes
 */
public record Stretched(MeshSource source, int copies, long seed) implements Copies {

    public Stretched {
        Copies.requireSome(copies);
    }

    @Override
    public NamedMesh copy(NamedMesh original, int copy) {
        return copy == 0 ? original : original.copy(copy, bent(original, copy));
    }

    private TriangleMesh bent(NamedMesh original, int copy) {
        return Proportions.draw(original.random(seed, copy)).of(original.mesh());
    }

    @Override
    public Optional<String> key(int number) {
        return source.key(number / copies).map(key -> key + " bent " + seed + " #" + number % copies);
    }
}
