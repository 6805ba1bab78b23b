package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Legs;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Seats whose back runs round the sitter: tub, barrel and tulip chairs. */
final class Tub {

    /**
     * The wall around a seat.
     *
     * @param halfWidth half the width to the wall's middle, at the seat's height
     * @param reach angle to which it comes forward on either side, from 0 at the rear
     * @param low height of its lower edge
     * @param arm height of its front ends above the seat, as a part of the back's
     * @param flare how much wider it is at the top
     */
    private record Wall(
            double halfWidth,
            double halfDepth,
            double reach,
            double low,
            double height,
            double back,
            double arm,
            double slope,
            double flare) {

        double[] point(double u, double v) {
            double angle = (2 * u - 1) * reach;
            double fall = StrictMath.pow(StrictMath.cos((2 * u - 1) * Math.PI / 2 * 0.999), slope);
            double top = height + back * (arm + (1 - arm) * fall);
            double z = low + (top - low) * v;
            double out = 1 + flare * Math.max(0, z - height) / back;
            return at(halfWidth * out * StrictMath.sin(angle), halfDepth * out * StrictMath.cos(angle), z);
        }
    }

    private Tub() {}

    static TriangleMesh slim(RandomDraws draws) {
        double half = draws.between(0.22, 0.3);
        double height = draws.between(0.41, 0.5);
        double low = draws.chance(0.3) ? height + draws.between(0.08, 0.16) : height - 0.03;
        var wall = wall(draws, half, height, low, draws.between(0.28, 0.5));
        var to = new Solids();
        var finish = Finishes.moulded(draws);
        var inner = plan(half * 1.3, height, draws.between(0.03, 0.09));
        Legs legs = draws.pick(
                Legs.SPLAYED, Legs.SPLAYED, Legs.ROUND, Legs.DISC, Legs.DISC, Legs.STAR, Legs.SLED, Legs.TAPERED);
        legs.build(to, draws, inner.footprint(), finish.frame());
        if (low > height) {
            to.bothSides(() -> Parts.rod(
                    to,
                    at(half * 0.7, half * 0.6, height - 0.03),
                    at(half * 0.75, half * 0.7, low + 0.05),
                    0.012,
                    0.012));
        }
        build(to, draws, wall, finish, draws.between(0.01, 0.04), inner.thickness());
        return to.mesh();
    }

    static TriangleMesh stuffed(RandomDraws draws) {
        double half = draws.between(0.3, 0.42);
        double height = draws.between(0.36, 0.46);
        double foot = draws.between(0.03, 0.22);
        var wall = wall(draws, half, height, foot, draws.between(0.28, 0.62));
        var to = new Solids();
        var finish = Finishes.upholstered(draws);
        draws.pick(Legs.SPLAYED, Legs.STRAIGHT, Legs.ROUND, Legs.DISC)
                .build(to, draws, plan(half * 1.3, foot + 0.03, 0.03).footprint(), finish.frame());
        build(to, draws, wall, finish, draws.between(0.05, 0.13), height - foot);
        return to.mesh();
    }

    private static Wall wall(RandomDraws draws, double half, double height, double low, double back) {
        return new Wall(
                half,
                half * draws.between(0.85, 1.1),
                draws.between(1.5, 2.3),
                low,
                height,
                back,
                draws.between(0.25, 0.85),
                draws.between(0.4, 2.0),
                draws.between(0.0, 0.25));
    }

    /** Returns a plan with the measures that legs need. */
    private static Plan plan(double width, double height, double thickness) {
        return new Plan(width, width, height, thickness, 0, 0, 0, 0, 0);
    }

    private static void build(Solids to, RandomDraws draws, Wall wall, Finishes finish, double thick, double seat) {
        to.paint(finish.body());
        Parts.sheet(to, wall::point, thick, 24, 8);
        to.paint(finish.accent());
        Parts.disc(
                to,
                at(0, 0, wall.height() - seat),
                wall.halfWidth() * 0.98,
                wall.halfDepth() * 0.98,
                seat,
                draws.between(2.0, 2.8),
                draws.between(0.0, 0.03));
    }
}
