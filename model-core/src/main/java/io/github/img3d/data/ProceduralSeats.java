package io.github.img3d.data;

import io.github.img3d.data.seat.SeatMaker;
import java.util.Optional;

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
        return new NamedMesh(
                name(number), seat.kind(), "made by rule", seat.mesh().normalised());
    }

    @Override
    public Optional<String> key(int number) {
        return Optional.of(name(number));
    }

    private String name(int number) {
        return "seat-" + seed + "-" + number;
    }
}
