package io.github.img3d.source;

import io.github.img3d.furniture.Family;
import java.util.Optional;

/**
 * Furniture made by rule. Piece {@code i} of a seed does not depend on the count.
 *
 * @param count number of pieces, at least one
 */
public record Procedural(Family family, int count, long seed) implements MeshSource {

    public Procedural {
        if (count < 1) {
            throw new IllegalArgumentException(count + " " + family + ", expected one at least");
        }
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public NamedMesh mesh(int number) {
        var piece = family.make(seed, number);
        return new NamedMesh(
                name(number), piece.kind(), "made by rule", piece.mesh().normalised());
    }

    @Override
    public Optional<String> key(int number) {
        return Optional.of(name(number));
    }

    private String name(int number) {
        return family.singular() + "-" + seed + "-" + number;
    }
}
