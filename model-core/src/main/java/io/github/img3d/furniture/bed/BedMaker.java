package io.github.img3d.furniture.bed;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Maker of beds, each from random draws of its own. */
public final class BedMaker {

    private BedMaker() {}

    /** Makes bed {@code number} of {@code seed}, the same however many are made. */
    public static Piece make(long seed, int number) {
        var draws = RandomDraws.of(seed, number);
        return switch (draws.between(0, 9)) {
            case 0 -> new Piece("cot", Beds.cot(draws, small(draws)));
            case 1 -> new Piece("bunk bed", Beds.bunk(draws, single(draws)));
            case 2 -> new Piece("day bed", Beds.day(draws, single(draws)));
            case 3, 4, 5 -> new Piece("bed", Beds.bed(draws, single(draws)));
            default -> new Piece("bed", Beds.bed(draws, wide(draws)));
        };
    }

    private static Plan single(RandomDraws draws) {
        return plan(draws, draws.between(0.8, 1.05), draws.between(1.85, 2.1));
    }

    private static Plan wide(RandomDraws draws) {
        return plan(draws, draws.between(1.2, 1.95), draws.between(1.9, 2.15));
    }

    private static Plan small(RandomDraws draws) {
        return plan(draws, draws.between(0.5, 0.75), draws.between(1.0, 1.5));
    }

    private static Plan plan(RandomDraws draws, double width, double length) {
        double base = draws.between(0.12, 0.38);
        double mattress = draws.between(0.14, 0.3);
        double top = base + mattress;
        return new Plan(
                width,
                length,
                base,
                mattress,
                draws.chance(0.12) ? 0 : top + draws.between(0.15, 0.75),
                draws.chance(0.4) ? 0 : top + draws.between(-0.1, 0.3),
                draws.between(0.015, 0.045));
    }
}
