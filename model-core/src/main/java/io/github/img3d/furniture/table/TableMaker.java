package io.github.img3d.furniture.table;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Footprint;
import io.github.img3d.furniture.shape.Piece;

/** Maker of tables, each from random draws of its own. */
public final class TableMaker {

    private TableMaker() {}

    /** Makes table {@code number} of {@code seed}, the same however many are made. */
    public static Piece make(long seed, int number) {
        var draws = RandomDraws.of(seed, number);
        return switch (draws.between(0, 9)) {
            case 0, 1, 2 -> new Piece("table", Tables.legged(draws, dining(draws)));
            case 3, 4 -> new Piece("coffee table", Tables.legged(draws, low(draws)));
            case 5 -> new Piece("side table", Tables.legged(draws, side(draws)));
            case 6 -> new Piece("table", Tables.pedestal(draws, round(draws)));
            case 7 -> new Piece("table", Tables.trestle(draws, dining(draws)));
            default -> new Piece("desk", Desks.make(draws));
        };
    }

    private static Footprint dining(RandomDraws draws) {
        double depth = draws.between(0.65, 1.05);
        return footprint(draws, depth * draws.between(1.0, 2.6), depth, draws.between(0.68, 0.8), 1.2, 2.2);
    }

    private static Footprint low(RandomDraws draws) {
        double depth = draws.between(0.4, 0.85);
        return footprint(draws, depth * draws.between(1.0, 2.3), depth, draws.between(0.28, 0.5), 1.0, 2.6);
    }

    /** Draws the measures of a table for beside a sofa, along a wall or at a bar. */
    private static Footprint side(RandomDraws draws) {
        double depth = draws.between(0.3, 0.6);
        double height = draws.chance(0.3) ? draws.between(0.9, 1.1) : draws.between(0.45, 0.85);
        return footprint(draws, depth * draws.between(0.9, 3.2), depth, height, 0.8, 1.5);
    }

    private static Footprint round(RandomDraws draws) {
        double width = draws.between(0.45, 1.4);
        double height = draws.chance(0.2) ? draws.between(0.95, 1.15) : draws.between(0.45, 0.78);
        return footprint(draws, width, width * (draws.chance(0.7) ? 1 : draws.between(0.6, 0.9)), height, 1.2, 2.5);
    }

    private static Footprint footprint(
            RandomDraws draws, double width, double depth, double height, double thinnest, double stoutest) {
        return new Footprint(width, depth, height, draws.between(0.015, 0.06), draws.between(thinnest, stoutest));
    }
}
