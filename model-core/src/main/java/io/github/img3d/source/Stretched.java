package io.github.img3d.source;

import io.github.img3d.mesh.TriangleMesh;
import java.util.Optional;

/**
 * Each mesh of a source several times, the first as it is, the others stretched along the axes, bent, and some broadened:
 * few real shapes become more. All copies of a mesh stand side by side; what they look like follows from its name and the
 * seed, so that meshes can be added and left out without a change to the copies of the others.
 *
 * @param copies of each mesh, itself included
 * @param seed of what the copies look like
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
