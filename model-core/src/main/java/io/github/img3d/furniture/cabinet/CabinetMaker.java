package io.github.img3d.furniture.cabinet;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;

/** Makes one cabinet after another, each from its own dice. */
public final class CabinetMaker {

    private CabinetMaker() {}

    /** Cabinet {@code number} of {@code seed}: the same however many are made. */
    public static Piece make(long seed, int number) {
        var dice = RandomDraws.of(seed, number);
        return switch (dice.between(0, 9)) {
            case 0, 1 -> new Piece("wardrobe", Cabinets.make(dice, tall(dice), Columns.WARDROBE));
            case 2 -> new Piece("sideboard", Cabinets.make(dice, wide(dice), Columns.MIXED));
            case 3, 4 -> new Piece("chest of drawers", Cabinets.make(dice, middling(dice), Columns.DRAWERS));
            case 5, 6 -> new Piece("shelf", Cabinets.make(dice, shallow(dice), Columns.SHELVES));
            case 7 -> new Piece("bedside table", Cabinets.make(dice, small(dice), Columns.MIXED));
            case 8 -> new Piece("kitchen cabinet", Cabinets.make(dice, kitchen(dice), Columns.MIXED));
            default -> new Piece("cabinet", Cabinets.make(dice, middling(dice), Columns.MIXED));
        };
    }

    private static Plan tall(RandomDraws dice) {
        return plan(dice, dice.between(0.6, 2.4), dice.between(0.45, 0.68), dice.between(1.75, 2.4), 0.12);
    }

    private static Plan wide(RandomDraws dice) {
        return plan(dice, dice.between(1.0, 2.2), dice.between(0.35, 0.52), dice.between(0.35, 0.95), 0.25);
    }

    private static Plan middling(RandomDraws dice) {
        return plan(dice, dice.between(0.45, 1.4), dice.between(0.38, 0.55), dice.between(0.7, 1.35), 0.18);
    }

    private static Plan shallow(RandomDraws dice) {
        return plan(dice, dice.between(0.35, 1.9), dice.between(0.2, 0.42), dice.between(0.7, 2.3), 0.12);
    }

    private static Plan small(RandomDraws dice) {
        return plan(dice, dice.between(0.35, 0.6), dice.between(0.32, 0.5), dice.between(0.4, 0.7), 0.2);
    }

    private static Plan kitchen(RandomDraws dice) {
        return plan(dice, dice.between(0.3, 1.0), dice.between(0.32, 0.65), dice.between(0.6, 0.95), 0.1);
    }

    private static Plan plan(RandomDraws dice, double width, double depth, double height, double mostFeet) {
        double feet = dice.chance(0.35) ? 0 : dice.between(0.03, mostFeet);
        return new Plan(width, depth, feet, height, dice.between(0.014, 0.035));
    }
}
