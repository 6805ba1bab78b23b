package io.github.img3d.data;

import io.github.img3d.image.Picture;
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
        return find(number, MeshSource::mesh);
    }

    @Override
    public Optional<Picture> picture(int number) throws IOException {
        return find(number, MeshSource::picture);
    }

    /** What a part has under a number of its own. */
    @FunctionalInterface
    private interface Find<T> {
        T in(MeshSource part, int number) throws IOException;
    }

    private <T> T find(int number, Find<T> find) throws IOException {
        int left = number;
        for (MeshSource part : parts) {
            if (left < part.size()) {
                return find.in(part, left);
            }
            left -= part.size();
        }
        throw new IndexOutOfBoundsException("mesh " + number + " of " + size());
    }
}
