package io.github.img3d.source;

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
        return parts.stream().mapToInt(MeshSource::size).reduce(0, Math::addExact);
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        var place = place(number);
        return place.part().mesh(place.number());
    }

    @Override
    public Optional<String> key(int number) {
        var place = place(number);
        return place.part().key(place.number());
    }

    @Override
    public Optional<Picture> picture(int number) throws IOException {
        var place = place(number);
        return place.part().picture(place.number());
    }

    /**
     * A mesh's place.
     *
     * @param number the mesh's number in its part
     */
    private record Place(MeshSource part, int number) {}

    private Place place(int number) {
        int left = number;
        for (MeshSource part : parts) {
            if (left < part.size()) {
                return new Place(part, left);
            }
            left -= part.size();
        }
        throw new IndexOutOfBoundsException("mesh " + number + " of " + size());
    }
}
