package io.github.img3d.furniture.bed;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Makes one bed after another, each from its own dice. */
public final class BedMaker {

    private BedMaker() {}

    /** Bed {@code number} of {@code seed}: the same however many are made. */
    public static Piece make(long seed, int number) {
        var dice = RandomDraws.of(seed, number);
        return switch (dice.between(0, 9)) {
            case 0 -> new Piece("cot", Beds.cot(dice, small(dice)));
            case 1 -> new Piece("bunk bed", Beds.bunk(dice, single(dice)));
            case 2 -> new Piece("day bed", Beds.day(dice, single(dice)));
            case 3, 4, 5 -> new Piece("bed", Beds.bed(dice, single(dice)));
            default -> new Piece("bed", Beds.bed(dice, wide(dice)));
        };
    }

    private static Plan single(RandomDraws dice) {
        return plan(dice, dice.between(0.8, 1.05), dice.between(1.85, 2.1));
    }

    private static Plan wide(RandomDraws dice) {
        return plan(dice, dice.between(1.2, 1.95), dice.between(1.9, 2.15));
    }

    private static Plan small(RandomDraws dice) {
        return plan(dice, dice.between(0.5, 0.75), dice.between(1.0, 1.5));
    }

    private static Plan plan(RandomDraws dice, double width, double length) {
        double base = dice.between(0.12, 0.38);
        double mattress = dice.between(0.14, 0.3);
        double top = base + mattress;
        return new Plan(
                width,
                length,
                base,
                mattress,
                dice.chance(0.12) ? 0 : top + dice.between(0.15, 0.75),
                dice.chance(0.4) ? 0 : top + dice.between(-0.1, 0.3),
                dice.between(0.015, 0.045));
    }
}
