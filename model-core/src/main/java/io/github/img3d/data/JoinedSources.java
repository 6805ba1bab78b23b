package io.github.img3d.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Several sources, one after the other. */
public record JoinedSources(List<MeshSource> parts) implements MeshSource {

    public JoinedSources {
        parts = List.copyOf(parts);
    }

    @Override
    public int size() {
        return parts.stream().mapToInt(MeshSource::size).sum();
    }

    @Override
    public Optional<String> key(int number) {
        int left = number;
        for (MeshSource part : parts) {
            if (left < part.size()) {
                return part.key(left);
            }
            left -= part.size();
        }
        return Optional.empty();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        int left = number;
        for (MeshSource part : parts) {
            if (left < part.size()) {
                return part.mesh(left);
            }
            left -= part.size();
        }
        throw new IndexOutOfBoundsException("mesh " + number + " of " + size());
    }
}
