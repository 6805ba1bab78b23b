package io.github.img3d.furniture.lamp;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Maker of lamps, each from random draws of its own. */
public final class LampMaker {

    private LampMaker() {}

    /** Makes lamp {@code number} of {@code seed}, the same however many are made. */
    public static Piece make(long seed, int number) {
        var draws = RandomDraws.of(seed, number);
        return switch (draws.between(0, 9)) {
            case 0, 1, 2 -> new Piece("table lamp", Standing.table(draws));
            case 3, 4 -> new Piece("floor lamp", Standing.floor(draws));
            case 5 -> new Piece("floor lamp", Standing.tripod(draws));
            case 6 -> new Piece("desk lamp", Jointed.desk(draws));
            case 7 -> new Piece("floor lamp", Jointed.arc(draws));
            case 8 -> new Piece("hanging lamp", Hanging.pendant(draws));
            default -> new Piece("chandelier", Hanging.chandelier(draws));
        };
    }
}
