package io.github.img3d.furniture.bed;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Beds with a board at the head, beds with a wall, beds with bars, and two beds, one above the other. */
final class Beds {

    private Beds() {}

    static TriangleMesh bed(RandomDraws draws, Plan plan) {
        var to = new Solids();
        var bedding = Bedding.draw(draws);
        base(to, draws, plan, bedding);
        ends(to, draws, plan, bedding, draws.pick(Boards.values()));
        bedding.lay(to, draws, plan, plan.base());
        return to.mesh();
    }

    /** Builds rails on legs, or a box down to the floor, sometimes with drawers. */
    private static void base(Solids to, RandomDraws draws, Plan plan, Bedding bedding) {
        to.paint(draws.chance(0.8) ? bedding.frame() : bedding.cover());
        if (draws.chance(0.35)) {
            double low = draws.chance(0.5) ? 0.01 : 0.05;
            double high = (plan.base() + 0.03 - low) / 2;
            Parts.block(to, at(0, 0, low + high), at(plan.side(), plan.end(), high), 0.01, 0);
            return;
        }
        rails(to, plan, plan.base(), draws.between(0.06, 0.2));
        double r = plan.post();
        to.bothSides(() -> {
            for (int side = -1; side <= 1; side += 2) {
                double y = side * (plan.end() - r);
                Parts.post(to, at(plan.side() - r, y, 0), at(plan.side() - r, y, plan.base()), r * 0.8, r);
            }
        });
    }

    private static void rails(Solids to, Plan plan, double base, double high) {
        double z = base + 0.03 - high / 2;
        to.bothSides(() -> Parts.board(to, at(plan.side(), 0, z), plan.post(), 2 * plan.end(), high));
        for (int side = -1; side <= 1; side += 2) {
            Parts.board(to, at(0, side * plan.end(), z), 2 * plan.side(), plan.post(), high);
        }
        Parts.board(to, at(0, 0, base - 0.015), plan.width(), plan.length(), 0.03);
    }

    private static void ends(Solids to, RandomDraws draws, Plan plan, Bedding bedding, Boards kind) {
        if (plan.head() > 0) {
            kind.build(to, draws, plan, bedding, plan.end(), plan.head());
        }
        if (plan.foot() > plan.base()) {
            kind.build(to, draws, plan, bedding, -plan.end(), plan.foot());
        }
    }

    /** Builds a day bed, with walls at both ends and along one side. */
    static TriangleMesh day(RandomDraws draws, Plan plan) {
        var to = new Solids();
        var bedding = Bedding.draw(draws);
        Boards kind = draws.pick(Boards.BOARD, Boards.RAILS, Boards.SLATS, Boards.ARCH);
        base(to, draws, plan, bedding);
        double high = plan.top() + draws.between(0.15, 0.4);
        kind.build(to, draws, plan, bedding, plan.end(), high);
        kind.build(to, draws, plan, bedding, -plan.end(), high);
        to.paint(bedding.frame());
        double wall = high - plan.base();
        Parts.board(to, at(-plan.side(), 0, plan.base() + wall / 2), plan.post(), plan.length(), wall * 0.8);
        bedding.lay(to, draws, plan, plan.base());
        TriangleMesh mesh = to.mesh();
        return draws.chance(0.5) ? mesh.mirrored() : mesh;
    }

    static TriangleMesh cot(RandomDraws draws, Plan plan) {
        var to = new Solids();
        var bedding = Bedding.draw(draws);
        double high = plan.top() + draws.between(0.3, 0.6);
        Boards.SLATS.build(to, draws, plan, bedding, plan.end(), high);
        Boards.SLATS.build(to, draws, plan, bedding, -plan.end(), high);
        rails(to, plan, plan.base(), 0.06);
        int bars = draws.between(6, 14);
        double r = draws.between(0.006, 0.012);
        to.bothSides(() -> {
            Parts.board(to, at(plan.side(), 0, high), 2 * plan.post(), 2 * plan.end(), 0.04);
            for (int k = 1; k <= bars; k++) {
                double y = (2.0 * k / (bars + 1) - 1) * plan.end();
                Parts.rod(to, at(plan.side(), y, plan.base()), at(plan.side(), y, high), r, r);
            }
        });
        bedding.lay(to, draws, plan, plan.base());
        return to.mesh();
    }

    static TriangleMesh bunk(RandomDraws draws, Plan plan) {
        var to = new Solids();
        var bedding = Bedding.draw(draws);
        double upper = draws.between(1.2, 1.6);
        double high = upper + plan.mattress() + draws.between(0.15, 0.35);
        boolean loft = draws.chance(0.25);
        to.paint(bedding.frame());
        Boards.posts(to, plan, plan.end(), high);
        Boards.posts(to, plan, -plan.end(), high);
        rails(to, plan, upper, 0.12);
        double guard = draws.between(0.05, 0.12);
        to.bothSides(() -> Parts.board(to, at(plan.side(), 0, high - 0.06), plan.post(), 2 * plan.end(), guard));
        for (int side = -1; side <= 1; side += 2) {
            Parts.board(to, at(0, side * plan.end(), high - 0.06), 2 * plan.side(), plan.post(), guard);
        }
        ladder(to, plan, upper);
        bedding.lay(to, draws, plan, upper);
        if (!loft) {
            to.paint(bedding.frame());
            rails(to, plan, plan.base(), 0.12);
            bedding.lay(to, draws, plan, plan.base());
        }
        TriangleMesh mesh = to.mesh();
        return draws.chance(0.5) ? mesh.mirrored() : mesh;
    }

    private static void ladder(Solids to, Plan plan, double high) {
        double x = plan.side() + 0.03;
        double y = -plan.length() * 0.3;
        for (int side = -1; side <= 1; side += 2) {
            Parts.post(to, at(x + 0.12, y + side * 0.18, 0), at(x, y + side * 0.18, high + 0.1), 0.018, 0.018);
        }
        for (double z = 0.25; z < high; z += 0.25) {
            double out = x + 0.12 * (1 - z / high);
            Parts.rod(to, at(out, y - 0.18, z), at(out, y + 0.18, z), 0.016, 0.016);
        }
    }
}
