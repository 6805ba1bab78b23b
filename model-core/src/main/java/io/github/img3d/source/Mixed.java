package io.github.img3d.source;

import io.github.img3d.mesh.Bounds;
import io.github.img3d.mesh.Slice;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.SplittableRandom;

/**
 * Seats on the legs of other seats of their source, in other proportions; n real seats give up to n² mixed ones.
 *
 * @param copies number of copies of each seat, each with legs drawn anew
 * @param seed seed of the choice of legs and of the proportions
 * @param ratios the ratios by which the seats are divided with that seed; legs come from seats of the same split only
 */
public record Mixed(MeshSource source, int copies, long seed, SplitRatios ratios) implements Copies {

    public Mixed {
        Copies.requireSome(copies);
    }

    @Override
    public NamedMesh copy(NamedMesh seat, int copy) throws IOException {
        requireUpright(seat);
        var random = seat.random(seed, copy);
        NamedMesh other = another(seat, random);
        var mixed = Proportions.draw(random).of(onLegs(seat.mesh(), other.mesh()));
        return seat.onLegsOf(other, copy, mixed);
    }

    private static void requireUpright(NamedMesh seat) throws IOException {
        if (seat.mesh().bounds().size(2) == 0) {
            throw new IOException(seat.name() + ": lies flat, expected a seat above its legs: leave out mixed:");
        }
    }

    /** Draws a seat of the same split, which may be the seat itself. */
    private NamedMesh another(NamedMesh seat, SplittableRandom random) throws IOException {
        NamedMesh other;
        do {
            other = source.mesh(random.nextInt(source.size()));
            requireUpright(other);
        } while (ratios.of(other.original(), seed) != ratios.of(seat.original(), seed));
        return other;
    }

    /** Joins a seat's part above its legs with another's legs, fitted into the place of its own. */
    private static TriangleMesh onLegs(TriangleMesh seat, TriangleMesh other) {
        double level = SeatLevel.of(seat);
        var legs = Slice.below(seat, level);
        var others = Slice.below(other, SeatLevel.of(other));
        return Slice.above(seat, level).joined(fitted(others, legs.bounds()));
    }

    private static TriangleMesh fitted(TriangleMesh mesh, Bounds to) {
        Bounds from = mesh.bounds();
        float[] moved = mesh.positions().clone();
        for (int i = 0; i < moved.length; i++) {
            int axis = i % 3;
            double scale = from.size(axis) > 0 ? to.size(axis) / from.size(axis) : 1;
            moved[i] = (float) (to.centre(axis) + scale * (moved[i] - from.centre(axis)));
        }
        return mesh.withPositions(moved);
    }
}
