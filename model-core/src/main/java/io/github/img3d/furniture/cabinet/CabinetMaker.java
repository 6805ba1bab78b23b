package io.github.img3d.furniture.cabinet;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Maker of cabinets, each from random draws of its own. */
public final class CabinetMaker {

    private CabinetMaker() {}

    /** Makes cabinet {@code number} of {@code seed}, the same however many are made. */
    public static Piece make(long seed, int number) {
        var draws = RandomDraws.of(seed, number);
        return switch (draws.between(0, 9)) {
            case 0, 1 -> new Piece("wardrobe", Cabinets.make(draws, tall(draws), Columns.WARDROBE));
            case 2 -> new Piece("sideboard", Cabinets.make(draws, wide(draws), Columns.MIXED));
            case 3, 4 -> new Piece("chest of drawers", Cabinets.make(draws, middling(draws), Columns.DRAWERS));
            case 5, 6 -> new Piece("shelf", Cabinets.make(draws, shallow(draws), Columns.SHELVES));
            case 7 -> new Piece("bedside table", Cabinets.make(draws, small(draws), Columns.MIXED));
            case 8 -> new Piece("kitchen cabinet", Cabinets.make(draws, kitchen(draws), Columns.MIXED));
            default -> new Piece("cabinet", Cabinets.make(draws, middling(draws), Columns.MIXED));
        };
    }

    private static Plan tall(RandomDraws draws) {
        return plan(draws, draws.between(0.6, 2.4), draws.between(0.45, 0.68), draws.between(1.75, 2.4), 0.12);
    }

    private static Plan wide(RandomDraws draws) {
        return plan(draws, draws.between(1.0, 2.2), draws.between(0.35, 0.52), draws.between(0.35, 0.95), 0.25);
    }

    private static Plan middling(RandomDraws draws) {
        return plan(draws, draws.between(0.45, 1.4), draws.between(0.38, 0.55), draws.between(0.7, 1.35), 0.18);
    }

    private static Plan shallow(RandomDraws draws) {
        return plan(draws, draws.between(0.35, 1.9), draws.between(0.2, 0.42), draws.between(0.7, 2.3), 0.12);
    }

    private static Plan small(RandomDraws draws) {
        return plan(draws, draws.between(0.35, 0.6), draws.between(0.32, 0.5), draws.between(0.4, 0.7), 0.2);
    }

    private static Plan kitchen(RandomDraws draws) {
        return plan(draws, draws.between(0.3, 1.0), draws.between(0.32, 0.65), draws.between(0.6, 0.95), 0.1);
    }

    private static Plan plan(RandomDraws draws, double width, double depth, double height, double mostFeet) {
        double feet = draws.chance(0.35) ? 0 : draws.between(0.03, mostFeet);
        return new Plan(width, depth, feet, height, draws.between(0.014, 0.035));
    }
}
