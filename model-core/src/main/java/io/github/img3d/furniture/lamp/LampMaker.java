package io.github.img3d.furniture.lamp;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Makes one lamp after another, each from its own dice. */
public final class LampMaker {

    private LampMaker() {}

    /** Lamp {@code number} of {@code seed}: the same however many are made. */
    public static Piece make(long seed, int number) {
        var dice = RandomDraws.of(seed, number);
        return switch (dice.between(0, 9)) {
            case 0, 1, 2 -> new Piece("table lamp", Standing.table(dice));
            case 3, 4 -> new Piece("floor lamp", Standing.floor(dice));
            case 5 -> new Piece("floor lamp", Standing.tripod(dice));
            case 6 -> new Piece("desk lamp", Jointed.desk(dice));
            case 7 -> new Piece("floor lamp", Jointed.arc(dice));
            case 8 -> new Piece("hanging lamp", Hanging.pendant(dice));
            default -> new Piece("chandelier", Hanging.chandelier(dice));
        };
    }
}
