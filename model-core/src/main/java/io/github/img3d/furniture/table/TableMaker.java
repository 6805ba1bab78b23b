package io.github.img3d.furniture.table;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Footprint;
import io.github.img3d.furniture.shape.Piece;

/** Makes one table after another, each from its own dice. */
public final class TableMaker {

    private TableMaker() {}

    /** Table {@code number} of {@code seed}: the same however many are made. */
    public static Piece make(long seed, int number) {
        var dice = RandomDraws.of(seed, number);
        return switch (dice.between(0, 9)) {
            case 0, 1, 2 -> new Piece("table", Tables.legged(dice, dining(dice)));
            case 3, 4 -> new Piece("coffee table", Tables.legged(dice, low(dice)));
            case 5 -> new Piece("side table", Tables.legged(dice, side(dice)));
            case 6 -> new Piece("table", Tables.pedestal(dice, round(dice)));
            case 7 -> new Piece("table", Tables.trestle(dice, dining(dice)));
            default -> new Piece("desk", Desks.make(dice));
        };
    }

    private static Footprint dining(RandomDraws dice) {
        double depth = dice.between(0.65, 1.05);
        return footprint(dice, depth * dice.between(1.0, 2.6), depth, dice.between(0.68, 0.8), 1.2, 2.2);
    }

    private static Footprint low(RandomDraws dice) {
        double depth = dice.between(0.4, 0.85);
        return footprint(dice, depth * dice.between(1.0, 2.3), depth, dice.between(0.28, 0.5), 1.0, 2.6);
    }

    /** Beside a sofa, along a wall or at a bar. */
    private static Footprint side(RandomDraws dice) {
        double depth = dice.between(0.3, 0.6);
        double height = dice.chance(0.3) ? dice.between(0.9, 1.1) : dice.between(0.45, 0.85);
        return footprint(dice, depth * dice.between(0.9, 3.2), depth, height, 0.8, 1.5);
    }

    private static Footprint round(RandomDraws dice) {
        double width = dice.between(0.45, 1.4);
        double height = dice.chance(0.2) ? dice.between(0.95, 1.15) : dice.between(0.45, 0.78);
        return footprint(dice, width, width * (dice.chance(0.7) ? 1 : dice.between(0.6, 0.9)), height, 1.2, 2.5);
    }

    private static Footprint footprint(
            RandomDraws dice, double width, double depth, double height, double thinnest, double stoutest) {
        return new Footprint(width, depth, height, dice.between(0.015, 0.06), dice.between(thinnest, stoutest));
    }
}
