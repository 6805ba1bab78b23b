package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Legs;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Profiles;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Seats whose back and top are one bent sheet: shell chairs, bucket chairs, sun loungers. */
final class Moulded {

    /** Place along a bucket where, roughly, its seat ends and its back begins. */
    private static final double MEETING = 0.55;

    private static final double WAIST_LENGTH = 0.16;

    private Moulded() {}

    static TriangleMesh shell(RandomDraws draws) {
        double width = draws.between(0.4, 0.56);
        var plan = new Plan(
                width,
                width * draws.between(0.8, 1.05),
                draws.between(0.4, 0.48),
                0.03,
                draws.between(0.25, 0.55),
                draws.between(0.05, 0.35),
                draws.between(0.0, 0.16),
                draws.between(-0.3, 0.3),
                0);
        var to = new Solids();
        var finish = Finishes.moulded(draws);
        Legs legs = draws.pick(
                Legs.SPLAYED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.SLED,
                Legs.CANTILEVER,
                Legs.STAR,
                Legs.STAR,
                Legs.DISC,
                Legs.TAPERED);
        legs.build(to, draws, plan.footprint(), finish.frame());
        double waist = draws.chance(0.5) ? 0 : draws.between(0.1, 0.6);
        Parts.board(to, at(0, 0, plan.height() - 0.024), width * 0.9 * (1 - waist), plan.depth() * 0.8, 0.012);
        to.paint(finish.body());
        double cup = draws.chance(0.5) ? 0 : draws.between(0.02, 0.2);
        Parts.sheet(to, bucket(plan, cup, waist, draws.between(0.05, 0.14)), draws.between(0.008, 0.03), 16, 24);
        if (draws.chance(0.3)) {
            to.paint(finish.accent());
            Parts.disc(to, at(0, 0, plan.height() - 0.01), width * 0.4, plan.depth() * 0.4, 0.035, 4, 0.01);
        }
        if (cup < 0.05 && draws.chance(0.25)) {
            draws.pick(Arms.LOOP, Arms.PADDED).build(to, draws, plan, finish);
        }
        return to.mesh();
    }

    /**
     * Returns a surface from the front edge back and up, with u across and v along.
     *
     * @param cup how far the sides rise
     * @param waist how much narrower it is where seat and back meet, as a part of the width
     * @param turn how long the bend between seat and back is
     */
    private static Solids.Surface bucket(Plan plan, double cup, double waist, double turn) {
        double[][] profile = Curves.rounded(
                turn,
                at(0, -plan.depth() / 2, plan.height() - 0.025),
                at(0, -plan.depth() / 2 + 0.05, plan.height()),
                at(0, plan.depth() / 2, plan.height() - 0.02),
                at(0, plan.depth() / 2 + plan.back() * StrictMath.tan(plan.rake()), plan.height() + plan.back()));
        return (u, v) -> {
            double side = 2 * u - 1;
            double[] middle = Profiles.at(profile, v);
            double corner = StrictMath.pow(Math.abs(2 * v - 1), 6) * 0.3;
            double narrow = waist * StrictMath.exp(-StrictMath.pow((v - MEETING) / WAIST_LENGTH, 2));
            double wide = plan.width() / 2 * (1 - corner) * (1 + plan.flare() * v) * (1 - narrow);
            double middleRise = cup * StrictMath.sin(Math.PI * Math.clamp(v, 0, 1)) * side * side;
            double forward = (plan.curve() + cup * 0.5) * side * side * Math.clamp(2 * v - 1, 0, 1);
            return at(side * wide, middle[1] - forward, middle[2] + middleRise);
        };
    }

    /** Builds a long sheet to lie on, in three straight pieces, on a frame. */
    static TriangleMesh lounger(RandomDraws draws) {
        double width = draws.between(0.5, 0.72);
        double seat = draws.between(0.22, 0.42);
        double reach = draws.between(0.55, 1.0);
        double tip = seat * draws.between(0.6, 1.1);
        double length = draws.between(0.7, 0.95);
        double rake = draws.between(0.35, 1.1);
        double rear = draws.between(0.15, 0.3);
        var to = new Solids();
        var finish = Finishes.framed(draws);
        double[][] profile = Curves.rounded(
                0.12,
                at(0, -reach, tip),
                at(0, -0.25, seat + 0.06),
                at(0, rear, seat),
                at(0, rear + length * StrictMath.sin(rake), seat + length * StrictMath.cos(rake)));
        to.paint(finish.body());
        Parts.sheet(to, (u, v) -> along(profile, v, (u - 0.5) * width), draws.between(0.012, 0.09), 4, 32);
        to.paint(finish.frame());
        stand(to, draws, profile, width / 2, seat);
        return to.mesh();
    }

    private static double[] along(double[][] profile, double v, double x) {
        double[] p = Profiles.at(profile, v);
        return at(x, p[1], p[2]);
    }

    private static void stand(Solids to, RandomDraws draws, double[][] profile, double x, double seat) {
        double r = draws.between(0.012, 0.03);
        double[] front = Profiles.at(profile, 0.12);
        double[] rear = Profiles.at(profile, draws.between(0.62, 0.8));
        to.bothSides(() -> {
            Parts.tube(to, shifted(profile, x), r);
            Parts.post(to, at(x, front[1], 0), at(x, front[1], front[2]), r, r);
            Parts.post(to, at(x, rear[1] * 0.8, 0), at(x, rear[1], rear[2]), r, r);
        });
        if (draws.chance(0.5)) {
            double rest = seat + draws.between(0.16, 0.24);
            to.bothSides(() -> Parts.board(to, at(x + 0.02, 0, rest), 0.06, 0.55, 0.022));
            to.bothSides(() -> Parts.post(to, at(x + 0.02, -0.2, seat), at(x + 0.02, -0.2, rest), r, r));
        }
    }

    private static double[][] shifted(double[][] profile, double x) {
        double[][] path = new double[profile.length][];
        for (int i = 0; i < path.length; i++) {
            path[i] = at(x, profile[i][1], profile[i][2]);
        }
        return path;
    }
}
