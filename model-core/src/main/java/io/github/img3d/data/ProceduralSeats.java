package io.github.img3d.data;

import io.github.img3d.data.seat.SeatMaker;

/**
 * Seats made by rule; seat {@code i} of a seed does not depend on the count.
 *
 * @param count one at least
 */
public record ProceduralSeats(int count, long seed) implements MeshSource {

    public ProceduralSeats {
        if (count < 1) {
            throw new IllegalArgumentException(count + " seats, expected one at least");
        }
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public NamedMesh mesh(int number) {
        var seat = SeatMaker.make(seed, number);
        String name = "seat-" + seed + "-" + number;
        return new NamedMesh(name, seat.kind(), "made by rule", seat.mesh().normalised());
    }
}
