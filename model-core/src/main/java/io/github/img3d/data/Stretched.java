package io.github.img3d.data;

import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Each mesh of a source several times, the first as it is, the others stretched along the axes and bent: few real shapes
 * become more. All copies of a mesh stand side by side.
 *
 * @param copies of each mesh, itself included
 * @param seed of stretching and bending
 */
public record Stretched(MeshSource source, int copies, long seed) implements MeshSource {

    /** The most that an axis is stretched, or shrunk, before the mesh is normalised again. */
    private static final double STRONGEST = 1.3;

    public Stretched {
        if (copies < 1) {
            throw new IllegalArgumentException(copies + " copies, expected at least 1");
        }
    }

    @Override
    public int size() {
        return Math.multiplyExact(source.size(), copies);
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        NamedMesh original = source.mesh(number / copies);
        int copy = number % copies;
        if (copy == 0) {
            return original;
        }
        var random = new SplittableRandom(seed * 31 + number);
        var mesh = Bending.draw(random)
                .of(original.mesh().scaled(factor(random), factor(random), factor(random)));
        return original.copy(original.name() + " #" + copy, mesh);
    }

    @Override
    public Optional<String> key(int number) {
        return source.key(number / copies).map(key -> key + " bent *" + copies + " " + seed + " #" + number);
    }

    private static double factor(SplittableRandom random) {
        return Math.pow(STRONGEST, 2 * random.nextDouble() - 1);
    }
}
