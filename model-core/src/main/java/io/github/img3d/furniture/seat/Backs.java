package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The backs of seats, built flat as (x, y to the rear, height above the seat), then bent by {@link Plan#lean}. */
enum Backs {
    BOARD,
    PADDED,
    SLATS,
    LADDER,
    FRAMED,
    HOOP,
    CROSS,
    RAIL,
    SPLAT;

    void build(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        to.bent(plan::lean, () -> flat(to, draws, plan, finish));
    }

    private void flat(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        switch (this) {
            case BOARD -> board(to, draws, plan, finish);
            case PADDED -> padded(to, draws, plan, finish);
            case SLATS -> slats(to, draws, plan, finish);
            case LADDER -> ladder(to, draws, plan, finish);
            case FRAMED -> framed(to, draws, plan, finish);
            case HOOP -> hoop(to, draws, plan, finish);
            case CROSS -> cross(to, draws, plan, finish);
            case RAIL -> rail(to, draws, plan, finish);
            case SPLAT -> splat(to, draws, plan, finish);
        }
    }

    private static void board(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double thick = draws.between(0.012, 0.03);
        double gap = draws.chance(0.5) ? 0 : draws.between(0.05, 0.18);
        double exponent = draws.between(2.6, 10.0);
        double low = gap > plan.back() * 0.4 ? 0 : gap;
        double high = plan.back() - low;
        if (low > 0) {
            posts(to, plan, finish, draws.between(0.01, 0.018), 0.7, plan.back() * 0.8);
        }
        to.paint(finish.body());
        Parts.sheet(to, shield(plan.width() / 2, low, high, low > 0 ? exponent : 12), thick, 12, 10);
    }

    /** Returns a superellipse that stands upright with its lower edge at {@code low}. */
    private static Solids.Surface shield(double half, double low, double high, double exponent) {
        return (u, v) -> {
            double z = 2 * v - 1;
            double waist = StrictMath.pow(1 - StrictMath.pow(Math.min(Math.abs(z), 0.99), exponent), 1 / exponent);
            return at((2 * u - 1) * half * waist, 0, low + v * high);
        };
    }

    private static void padded(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double thick = draws.between(0.03, 0.09);
        double low = draws.chance(0.5) ? 0 : draws.between(0.03, 0.15) * plan.back() / 0.4;
        double half = plan.width() / 2 * draws.between(0.88, 1.0);
        if (low > 0) {
            posts(to, plan, finish, draws.between(0.01, 0.02), draws.between(0.3, 0.8), plan.back() * 0.7);
        }
        to.paint(finish.accent());
        double high = (plan.back() - low) / 2;
        Parts.block(to, at(0, -thick / 3, low + high), at(half, thick / 2, high), draws.between(0.012, 0.045), 0.25);
    }

    private static void slats(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = frame(to, draws, plan, finish);
        int count = draws.between(3, 9);
        double wide = Math.min(draws.between(0.012, 0.05), plan.width() / (count + 1) * 0.8);
        double low = draws.chance(0.5) ? 0 : plan.back() * 0.2;
        to.paint(finish.body());
        for (int k = 1; k <= count; k++) {
            double x = (2.0 * k / (count + 1) - 1) * (plan.width() / 2 - r);
            Parts.board(to, at(x, 0, (low + plan.back()) / 2), wide, 0.014, plan.back() - low - 0.04);
        }
        if (low > 0) {
            Parts.board(to, at(0, 0, low), plan.width() - 2 * r, 0.02, 0.035);
        }
    }

    private static void ladder(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = draws.between(0.013, 0.024);
        posts(to, plan, finish, r, 1, plan.back());
        int count = draws.between(2, 6);
        double high = Math.min(draws.between(0.025, 0.1), plan.back() / count * 0.75);
        to.paint(finish.body());
        for (int k = 0; k < count; k++) {
            double z = plan.back() - high / 2 - k * plan.back() / count;
            Parts.board(to, at(0, 0, z), plan.width() - r, 0.018, high);
        }
    }

    private static void framed(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = frame(to, draws, plan, finish);
        double low = plan.back() * draws.between(0.08, 0.25);
        double rim = draws.between(0.0, 0.03);
        to.paint(finish.frame());
        Parts.board(to, at(0, 0, low), plan.width() - 2 * r, 0.025, 0.04);
        to.paint(finish.accent());
        double high = (plan.back() - low) / 2 - 0.02 - rim;
        double half = plan.width() / 2 - 1.5 * r - rim;
        Parts.block(
                to,
                at(0, -0.004, low + (plan.back() - low) / 2),
                at(half, draws.between(0.008, 0.03), high),
                0.012,
                0.2);
    }

    private static void hoop(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = draws.between(0.009, 0.02);
        double half = plan.width() / 2 - r;
        double exponent = draws.between(2.0, 5.0);
        to.paint(finish.frame());
        Parts.tube(to, Curves.arch(half, plan.back(), exponent), r);
        if (draws.chance(0.35)) {
            to.paint(finish.accent());
            double low = plan.back() * 0.12;
            Parts.sheet(to, shield(half * 0.94, low, plan.back() * 0.95 - low, exponent + 1), 0.014, 10, 10);
            return;
        }
        int spindles = draws.between(3, 8);
        for (int k = 1; k <= spindles; k++) {
            double x = (2.0 * k / (spindles + 1) - 1) * half;
            double top = plan.back() * StrictMath.pow(1 - StrictMath.pow(Math.abs(x / half), exponent), 1 / exponent);
            Parts.rod(to, at(x * 0.85, 0, 0), at(x, 0, top), r * 0.55, r * 0.5);
        }
    }

    private static void cross(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = frame(to, draws, plan, finish);
        double half = plan.width() / 2 - r;
        double top = plan.back() - 0.03;
        double low = plan.back() * 0.12;
        to.bothSides(() -> Parts.post(to, at(-half, 0, low), at(half, 0, top), r * 0.6, r * 0.6));
        Parts.board(to, at(0, 0, low), 2 * half, 0.02, 0.03);
    }

    private static void rail(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = draws.between(0.01, 0.018);
        posts(to, plan, finish, r, draws.between(0.7, 1.0), plan.back() - 0.02);
        double high = Math.min(plan.back() * 0.6, draws.between(0.06, 0.2));
        to.paint(finish.body());
        double thick = draws.between(0.012, 0.04);
        Parts.block(
                to,
                at(0, -thick / 2, plan.back() - high / 2),
                at(plan.width() / 2 * 1.04, thick / 2, high / 2),
                draws.between(0.005, 0.03),
                0);
    }

    private static void splat(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        frame(to, draws, plan, finish);
        double half = plan.width() * draws.between(0.08, 0.2);
        double waist = draws.between(0.0, 0.5);
        to.paint(finish.body());
        Parts.sheet(
                to,
                (u, v) -> at((2 * u - 1) * half * (1 - waist * StrictMath.sin(Math.PI * v)), 0, v * plan.back() * 0.96),
                0.014,
                4,
                12);
    }

    /** Builds two posts and a top rail; returns the posts' half width. */
    private static double frame(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double r = draws.between(0.012, 0.024);
        posts(to, plan, finish, r, 1, plan.back());
        double high = draws.between(0.03, 0.1);
        double over = draws.chance(0.5) ? plan.width() : plan.width() - 2 * r;
        double hump = draws.chance(0.3) ? draws.between(0.1, 0.4) : 0;
        double half = over / 2;
        double z = plan.back() - high / 2;
        Parts.sheet(
                to,
                (u, v) ->
                        at((2 * u - 1) * half, 0, z + (v - 0.5) * high + hump * high * StrictMath.sin(Math.PI * u) * v),
                1.6 * r,
                10,
                2);
        return r;
    }

    private static void posts(Solids to, Plan plan, Finishes finish, double r, double spread, double top) {
        double x = (plan.width() / 2 - r) * spread;
        to.paint(finish.frame());
        to.bothSides(() -> Parts.post(to, at(x, 0, -plan.thickness()), at(x, 0, top), r, r * 0.85));
    }
}
