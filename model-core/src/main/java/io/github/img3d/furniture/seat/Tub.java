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
     * The wall round a seat.
     *
     * @param halfWidth of its middle, at the seat's height
     * @param reach angle to which it comes forward on either side; 0 is the rear
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

    static TriangleMesh slim(RandomDraws dice) {
        double half = dice.between(0.22, 0.3);
        double height = dice.between(0.41, 0.5);
        double low = dice.chance(0.3) ? height + dice.between(0.08, 0.16) : height - 0.03;
        var wall = wall(dice, half, height, low, dice.between(0.28, 0.5));
        var to = new Solids();
        var finish = Finishes.moulded(dice);
        var inner = plan(half * 1.3, height, dice.between(0.03, 0.09));
        Legs legs = dice.pick(
                Legs.SPLAYED, Legs.SPLAYED, Legs.ROUND, Legs.DISC, Legs.DISC, Legs.STAR, Legs.SLED, Legs.TAPERED);
        legs.build(to, dice, inner.footprint(), finish.frame());
        if (low > height) {
            to.bothSides(() -> Parts.rod(
                    to,
                    at(half * 0.7, half * 0.6, height - 0.03),
                    at(half * 0.75, half * 0.7, low + 0.05),
                    0.012,
                    0.012));
        }
        build(to, dice, wall, finish, dice.between(0.01, 0.04), inner.thickness());
        return to.mesh();
    }

    static TriangleMesh stuffed(RandomDraws dice) {
        double half = dice.between(0.3, 0.42);
        double height = dice.between(0.36, 0.46);
        double foot = dice.between(0.03, 0.22);
        var wall = wall(dice, half, height, foot, dice.between(0.28, 0.62));
        var to = new Solids();
        var finish = Finishes.upholstered(dice);
        dice.pick(Legs.SPLAYED, Legs.STRAIGHT, Legs.ROUND, Legs.DISC)
                .build(to, dice, plan(half * 1.3, foot + 0.03, 0.03).footprint(), finish.frame());
        build(to, dice, wall, finish, dice.between(0.05, 0.13), height - foot);
        return to.mesh();
    }

    private static Wall wall(RandomDraws dice, double half, double height, double low, double back) {
        return new Wall(
                half,
                half * dice.between(0.85, 1.1),
                dice.between(1.5, 2.3),
                low,
                height,
                back,
                dice.between(0.25, 0.85),
                dice.between(0.4, 2.0),
                dice.between(0.0, 0.25));
    }

    /** The measures legs need. */
    private static Plan plan(double width, double height, double thickness) {
        return new Plan(width, width, height, thickness, 0, 0, 0, 0, 0);
    }

    private static void build(Solids to, RandomDraws dice, Wall wall, Finishes finish, double thick, double seat) {
        to.paint(finish.body());
        Parts.sheet(to, wall::point, thick, 24, 8);
        to.paint(finish.accent());
        Parts.disc(
                to,
                at(0, 0, wall.height() - seat),
                wall.halfWidth() * 0.98,
                wall.halfDepth() * 0.98,
                seat,
                dice.between(2.0, 2.8),
                dice.between(0.0, 0.03));
    }
}
