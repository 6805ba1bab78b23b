package io.github.img3d.furniture.cabinet;

import io.github.img3d.furniture.finish.RandomDraws;
import java.util.ArrayList;
import java.util.List;

/** The columns of a kind of cabinet, as piles of compartments. */
enum Columns {
    WARDROBE,
    MIXED,
    DRAWERS,
    SHELVES;

    /** The front of a compartment. */
    enum Front {
        OPEN,
        DOOR,
        DRAWER
    }

    /**
     * A compartment.
     *
     * @param share its part of the column's height; all parts add up to 1
     */
    record Compartment(Front front, double share) {}

    int count(RandomDraws draws, Plan plan) {
        return switch (this) {
            case WARDROBE -> Math.clamp(Math.round(plan.width() / draws.between(0.4, 0.6)), 1, 5);
            case DRAWERS -> plan.width() > 0.9 && draws.chance(0.6) ? 2 : 1;
            case SHELVES -> Math.clamp(Math.round(plan.width() / draws.between(0.35, 1.2)), 1, 4);
            case MIXED -> Math.clamp(Math.round(plan.width() / draws.between(0.35, 0.65)), 1, 4);
        };
    }

    List<Compartment> column(RandomDraws draws, Plan plan) {
        return switch (this) {
            case WARDROBE -> wardrobe(draws);
            case MIXED -> mixed(draws, plan);
            case DRAWERS -> pile(Front.DRAWER, Math.clamp(Math.round(plan.height() / draws.between(0.17, 0.33)), 2, 7));
            case SHELVES -> pile(Front.OPEN, Math.clamp(Math.round(plan.height() / draws.between(0.25, 0.45)), 2, 8));
        };
    }

    private static List<Compartment> wardrobe(RandomDraws draws) {
        if (draws.chance(0.6)) {
            return pile(Front.DOOR, 1);
        }
        double low = draws.between(0.15, 0.4);
        var column = new ArrayList<Compartment>();
        int drawers = draws.between(1, 3);
        for (int k = 0; k < drawers; k++) {
            column.add(new Compartment(Front.DRAWER, low / drawers));
        }
        column.add(new Compartment(Front.DOOR, 1 - low));
        return column;
    }

    /** Draws one or two compartments of any kind, and sometimes a drawer on top, from below. */
    private static List<Compartment> mixed(RandomDraws draws, Plan plan) {
        double drawer = draws.chance(0.45) ? Math.min(0.45, draws.between(0.12, 0.2) / plan.height()) : 0;
        var column = new ArrayList<Compartment>();
        if (plan.height() > 0.6 && draws.chance(0.4)) {
            column.add(new Compartment(draws.pick(Front.values()), (1 - drawer) / 2));
            column.add(new Compartment(draws.pick(Front.values()), (1 - drawer) / 2));
        } else {
            column.add(new Compartment(draws.pick(Front.DOOR, Front.DOOR, Front.OPEN, Front.DRAWER), 1 - drawer));
        }
        if (drawer > 0) {
            column.add(new Compartment(Front.DRAWER, drawer));
        }
        return column;
    }

    private static List<Compartment> pile(Front front, int count) {
        var column = new ArrayList<Compartment>();
        for (int k = 0; k < count; k++) {
            column.add(new Compartment(front, 1.0 / count));
        }
        return column;
    }
}
