package io.github.img3d.furniture.shape;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.mesh.Material;

/** The legs of a seat or a table, from the floor to its underside. */
public enum Legs {
    STRAIGHT,
    TAPERED,
    SPLAYED,
    ROUND,
    CROSSED,
    SLED,
    CANTILEVER,
    PANELS,
    STAR,
    DISC,
    ROCKER;

    public void build(Solids to, RandomDraws draws, Footprint plan, Material finish) {
        to.paint(finish);
        double r = draws.between(0.012, 0.026) * plan.stoutness();
        switch (this) {
            case STRAIGHT -> four(to, draws, plan, r, r, 0);
            case TAPERED -> four(to, draws, plan, r * 0.6, r * 1.1, draws.between(0.0, 0.03));
            case SPLAYED -> splayed(to, draws, plan, r);
            case ROUND -> round(to, draws, plan, r);
            case CROSSED -> crossed(to, draws, plan, r);
            case SLED -> sled(to, draws, plan, r * 0.6);
            case CANTILEVER -> cantilever(to, plan, r * 0.75);
            case PANELS -> panels(to, draws, plan);
            case STAR -> star(to, draws, plan);
            case DISC -> disc(to, draws, plan);
            case ROCKER -> rocker(to, draws, plan, r);
        }
    }

    private static void four(Solids to, RandomDraws draws, Footprint plan, double foot, double top, double splay) {
        double x = plan.width() / 2 - top - 0.004;
        double y = plan.depth() / 2 - top - 0.004;
        to.bothSides(() -> {
            Parts.post(to, at(x + splay, -y - splay, 0), at(x, -y, plan.under()), foot, top);
            Parts.post(to, at(x + splay, y + splay, 0), at(x, y, plan.under()), foot, top);
        });
        if (draws.chance(0.6)) {
            apron(to, plan, draws.between(0.03, 0.08), x, y);
        }
        stretchers(to, draws, plan, x + splay / 2, y + splay / 2, Math.min(foot, top) * 0.7);
    }

    private static void splayed(Solids to, RandomDraws draws, Footprint plan, double r) {
        double inset = draws.between(0.55, 0.9);
        double x = plan.width() / 2 * inset;
        double y = plan.depth() / 2 * inset;
        double out = plan.height() * StrictMath.tan(draws.between(0.06, 0.22));
        double foot = r * draws.between(0.45, 0.9);
        to.bothSides(() -> {
            Parts.rod(to, at(x + out, -y - out, 0), at(x, -y, plan.under()), foot, r);
            Parts.rod(to, at(x + out, y + out, 0), at(x, y, plan.under()), foot, r);
        });
        stretchers(to, draws, plan, x + out / 2, y + out / 2, foot * 0.8);
    }

    private static void round(Solids to, RandomDraws draws, Footprint plan, double r) {
        double thin = r * draws.between(0.5, 1.0);
        double x = plan.width() / 2 - thin - 0.01;
        double y = plan.depth() / 2 - thin - 0.01;
        to.bothSides(() -> {
            Parts.rod(to, at(x, -y, 0), at(x, -y, plan.under()), thin, thin);
            Parts.rod(to, at(x, y, 0), at(x, y, plan.under()), thin, thin);
        });
        stretchers(to, draws, plan, x, y, thin * 0.8);
    }

    private static void apron(Solids to, Footprint plan, double high, double x, double y) {
        double z = plan.under() - high / 2;
        Parts.board(to, at(0, -y, z), 2 * x, 0.02, high);
        Parts.board(to, at(0, y, z), 2 * x, 0.02, high);
        to.bothSides(() -> Parts.board(to, at(x, 0, z), 0.02, 2 * y, high));
    }

    /** Builds bars between the legs: none, an H, or a ring as on bar stools. */
    private static void stretchers(Solids to, RandomDraws draws, Footprint plan, double x, double y, double r) {
        boolean tall = plan.height() > 0.58 && plan.width() < 0.55;
        double z = plan.height() * draws.between(0.22, 0.5);
        if (!tall && draws.chance(0.55)) {
            return;
        }
        to.bothSides(() -> Parts.rod(to, at(x, -y, z), at(x, y, z), r, r));
        if (tall || draws.chance(0.4)) {
            double front = tall ? z : z + 0.06;
            Parts.rod(to, at(-x, -y, front), at(x, -y, front), r, r);
            Parts.rod(to, at(-x, y, front), at(x, y, front), r, r);
        } else {
            Parts.rod(to, at(-x, 0, z), at(x, 0, z), r, r);
        }
    }

    private static void crossed(Solids to, RandomDraws draws, Footprint plan, double r) {
        double x = plan.width() / 2 - r;
        double y = plan.depth() / 2;
        double thin = r * 0.7;
        to.bothSides(() -> {
            Parts.post(to, at(x, -y, 0), at(x, y, plan.under()), thin, thin);
            Parts.post(to, at(x - 2 * thin, y, 0), at(x - 2 * thin, -y, plan.under()), thin, thin);
        });
        double z = draws.between(0.03, 0.12);
        double rail = y * (1 - 2 * z / plan.height());
        Parts.rod(to, at(-x, -rail, z), at(x, -rail, z), thin, thin);
        Parts.rod(to, at(-x, rail, z), at(x, rail, z), thin, thin);
    }

    private static void sled(Solids to, RandomDraws draws, Footprint plan, double r) {
        double x = plan.width() / 2 * draws.between(0.75, 0.98);
        double y = plan.depth() / 2;
        double foot = y * draws.between(0.95, 1.15);
        double top = y * draws.between(0.6, 0.95);
        double z = plan.under();
        to.bothSides(() -> Parts.tube(
                to, Curves.rounded(0.05, at(x, -top, z), at(x, -foot, r), at(x, foot, r), at(x, top, z)), r));
        Parts.rod(to, at(-x, -top, z - r), at(x, -top, z - r), r, r);
        Parts.rod(to, at(-x, top, z - r), at(x, top, z - r), r, r);
    }

    private static void cantilever(Solids to, Footprint plan, double r) {
        double x = plan.width() / 2 - r;
        double y = plan.depth() / 2;
        double z = plan.under();
        to.bothSides(() -> Parts.tube(
                to, Curves.rounded(0.07, at(x, y, z), at(x, -y, z), at(x, -y * 0.92, r), at(x, y * 1.1, r)), r));
        Parts.rod(to, at(-x, y * 1.1, r), at(x, y * 1.1, r), r, r);
    }

    private static void panels(Solids to, RandomDraws draws, Footprint plan) {
        double thick = draws.between(0.02, 0.06);
        double x = plan.width() / 2 - thick / 2 - draws.between(0.0, 0.1) * plan.width();
        double z = plan.under();
        to.bothSides(() -> Parts.board(to, at(x, 0, z / 2), thick, plan.depth() * 0.94, z));
        if (draws.chance(0.5)) {
            Parts.board(to, at(0, 0, z * 0.5), 2 * x, 0.025, z * draws.between(0.15, 0.5));
        }
    }

    private static void star(Solids to, RandomDraws draws, Footprint plan) {
        int arms = draws.chance(0.7) ? 5 : 4;
        double reach = Math.max(0.26, plan.width() * draws.between(0.5, 0.65));
        double hub = draws.between(0.08, 0.13);
        boolean wheels = draws.chance(0.7);
        double floor = wheels ? 0.055 : 0.012;
        for (int k = 0; k < arms; k++) {
            double angle = 2 * Math.PI * k / arms + (arms == 4 ? Math.PI / 4 : Math.PI / 2);
            double x = reach * StrictMath.cos(angle);
            double y = reach * StrictMath.sin(angle);
            Parts.rod(to, at(x, y, floor), at(0, 0, hub), 0.014, 0.024);
            if (wheels) {
                Parts.rod(to, at(x - 0.022, y, 0.027), at(x + 0.022, y, 0.027), 0.027, 0.027);
            }
        }
        Parts.rod(to, at(0, 0, hub - 0.03), at(0, 0, plan.under()), 0.028, 0.024);
        Parts.board(to, at(0, 0, plan.under() - 0.015), 0.2, 0.2, 0.03);
    }

    private static void disc(Solids to, RandomDraws draws, Footprint plan) {
        double radius = Math.min(plan.width(), plan.depth()) * draws.between(0.4, 0.56);
        double stem = draws.between(0.02, 0.045) * plan.stoutness();
        Parts.disc(to, at(0, 0, 0), radius, radius, 0.02, 2, draws.between(0.0, 0.04));
        Parts.rod(to, at(0, 0, 0.01), at(0, 0, plan.under()), stem, stem);
        if (plan.height() > 0.6 && draws.chance(0.6)) {
            double z = plan.height() * draws.between(0.3, 0.42);
            Parts.tube(to, Curves.ring(radius * 0.8, z), 0.011);
            Parts.rod(to, at(-radius * 0.8, 0, z), at(radius * 0.8, 0, z), 0.009, 0.009);
        }
    }

    private static void rocker(Solids to, RandomDraws draws, Footprint plan, double r) {
        double x = plan.width() / 2 - r;
        double y = plan.depth() / 2 - r;
        double reach = plan.depth() * draws.between(0.7, 0.85);
        double rise = draws.between(0.06, 0.12);
        to.bothSides(() -> {
            Parts.tube(to, Curves.runner(x, reach, rise, r), r);
            Parts.rod(to, at(x, -y, rise / 2), at(x, -y, plan.under()), r * 0.8, r);
            Parts.rod(to, at(x, y, rise / 2), at(x, y, plan.under()), r * 0.8, r);
        });
        stretchers(to, draws, plan, x, y, r * 0.7);
    }
}
