package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.TriangleMesh;

/** Seats of stuffed blocks: armchairs, sofas, corner sofas, poufs. */
final class Upholstered {

    /**
     * The measures of a sofa, in metres.
     *
     * @param inner width between the arms
     * @param depth depth of the whole sofa
     * @param foot height of its feet
     * @param base height of the base's top above the floor
     * @param cushion thickness of the seat's cushions
     * @param rest height of the arms above the floor
     * @param arm width of an arm; 0 for none
     * @param top height of the back above the floor
     * @param back thickness of the back
     * @param places number of cushions side by side
     */
    private record Measures(
            double inner,
            double depth,
            double foot,
            double base,
            double cushion,
            double rest,
            double arm,
            double top,
            double back,
            double rake,
            int places) {

        double front() {
            return -depth / 2;
        }

        double outer() {
            return inner / 2 + arm;
        }

        double seatRear() {
            return depth / 2 - back;
        }
    }

    private Upholstered() {}

    static TriangleMesh armchair(RandomDraws draws) {
        return sofa(draws, draws.between(0.46, 0.64), 1);
    }

    static TriangleMesh sofa(RandomDraws draws) {
        int places = draws.between(2, 4);
        return sofa(draws, places * draws.between(0.52, 0.74), draws.chance(0.15) ? 1 : places);
    }

    static TriangleMesh cornerSofa(RandomDraws draws) {
        var to = new Solids();
        var finish = Finishes.upholstered(draws);
        int places = draws.between(2, 4);
        var m = measures(draws, places * draws.between(0.55, 0.75), places);
        body(to, draws, m, finish);
        chaise(to, draws, m, finish);
        TriangleMesh mesh = to.mesh();
        return draws.chance(0.5) ? mesh.mirrored() : mesh;
    }

    /** Builds a sofa bent around those who sit on it. */
    static TriangleMesh curvedSofa(RandomDraws draws) {
        var to = new Solids();
        int places = draws.between(2, 4);
        var m = measures(draws, places * draws.between(0.52, 0.74), places);
        double radius = m.inner() * draws.between(0.55, 1.6);
        var finish = Finishes.upholstered(draws);
        to.bent(p -> around(p, radius), () -> body(to, draws, m, finish));
        return to.mesh();
    }

    private static double[] around(double[] p, double radius) {
        double angle = p[0] / radius;
        double out = radius + p[1];
        return at(out * StrictMath.sin(angle), out * StrictMath.cos(angle) - radius, p[2]);
    }

    /** Builds a block, round or square, to sit or put feet on. */
    static TriangleMesh pouf(RandomDraws draws) {
        var to = new Solids();
        var finish = Finishes.upholstered(draws);
        double half = draws.chance(0.75) ? draws.between(0.2, 0.45) : draws.between(0.45, 0.75);
        double high = draws.between(0.3, 0.5);
        double foot = draws.chance(0.5) ? 0 : draws.between(0.04, 0.2);
        to.paint(finish.body());
        if (half < 0.45 && draws.chance(0.5)) {
            Parts.disc(to, at(0, 0, foot), half, half, high - foot, 2, draws.between(0.0, 0.05));
        } else {
            double depth = half * draws.between(half > 0.45 ? 0.4 : 0.7, 1.0);
            Parts.block(
                    to,
                    at(0, 0, (foot + high) / 2),
                    at(half, depth, (high - foot) / 2),
                    draws.between(0.015, 0.06),
                    0.1);
        }
        feet(to, draws, finish.frame(), half * 0.6, half * 0.5, foot);
        return to.mesh();
    }

    private static TriangleMesh sofa(RandomDraws draws, double inner, int places) {
        var to = new Solids();
        var finish = Finishes.upholstered(draws);
        body(to, draws, measures(draws, inner, places), finish);
        return to.mesh();
    }

    private static Measures measures(RandomDraws draws, double inner, int places) {
        double foot = draws.chance(0.25) ? 0.01 : draws.between(0.04, 0.2);
        double base = Math.max(foot + 0.06, draws.between(0.2, 0.3));
        double cushion = draws.between(0.1, 0.2);
        return draws.chance(0.2)
                ? walled(draws, inner, places, foot, base, cushion)
                : padded(draws, inner, places, foot, base, cushion);
    }

    /** Draws arms and a back of the same height, low and thin, like a box to sit in. */
    private static Measures walled(
            RandomDraws draws, double inner, int places, double foot, double base, double cushion) {
        double wall = draws.between(0.04, 0.12);
        double top = base + cushion + draws.between(0.14, 0.34);
        double depth = draws.between(0.6, 0.9);
        return new Measures(inner, depth, foot, base, cushion, top, wall, top, wall, draws.between(0.0, 0.1), places);
    }

    /** Draws thick arms and a thick back, which mostly rises above them. */
    private static Measures padded(
            RandomDraws draws, double inner, int places, double foot, double base, double cushion) {
        double top = draws.chance(0.15) ? draws.between(0.98, 1.15) : draws.between(0.58, 0.95);
        return new Measures(
                inner,
                draws.between(0.7, 1.0),
                foot,
                base,
                cushion,
                top < 0.9 && draws.chance(0.12) ? top : Math.min(top, base + cushion + draws.between(0.1, 0.26)),
                draws.chance(0.08) ? 0 : draws.between(0.06, 0.26),
                top,
                draws.between(0.1, 0.22),
                draws.between(0.0, 0.28),
                places);
    }

    private static void body(Solids to, RandomDraws draws, Measures m, Finishes finish) {
        double round = draws.between(0.01, 0.06);
        to.paint(finish.body());
        double depth = m.depth() - 0.02;
        Parts.block(
                to,
                at(0, 0.01, (m.foot() + m.base()) / 2),
                at(m.inner() / 2, depth / 2, (m.base() - m.foot()) / 2),
                0.01,
                0);
        back(to, m, round);
        arms(to, draws, m, finish, round);
        cushions(to, draws, m, finish);
        if (draws.chance(0.25)) {
            scattered(to, draws, m);
        }
        feet(to, draws, finish.frame(), m.outer() - 0.07, m.depth() / 2 - 0.07, m.foot());
    }

    private static void back(Solids to, Measures m, double round) {
        double half = (m.top() - m.foot()) / 2;
        double tilt = StrictMath.tan(m.rake());
        to.bent(
                p -> at(p[0], p[1] + Math.max(0, p[2] - m.base()) * tilt, p[2]),
                () -> Parts.block(
                        to,
                        at(0, m.depth() / 2 - m.back() / 2, m.foot() + half),
                        at(m.inner() / 2 + m.arm() * 0.5, m.back() / 2, half),
                        round,
                        0.05));
    }

    private static void arms(Solids to, RandomDraws draws, Measures m, Finishes finish, double round) {
        if (m.arm() == 0) {
            return;
        }
        double x = m.inner() / 2 + m.arm() / 2;
        double half = (m.rest() - m.foot()) / 2;
        double roll = m.arm() * 0.62;
        double rolledTop = m.rest() + roll * 0.7;
        boolean rolled = draws.chance(0.25) && rolledTop < m.top();
        boolean wooden = draws.chance(0.12);
        boolean winged = m.top() > 0.95 && draws.chance(0.6);
        to.paint(wooden ? finish.frame() : finish.body());
        to.bothSides(() -> {
            Parts.block(to, at(x, 0, m.foot() + half), at(m.arm() / 2, m.depth() / 2, half), wooden ? 0.01 : round, 0);
            if (rolled) {
                double z = rolledTop - roll;
                Parts.rod(to, at(x, m.front(), z), at(x, m.depth() / 2, z), roll, roll);
            }
            if (winged) {
                double high = (m.top() - m.rest()) / 2;
                Parts.block(
                        to,
                        at(x, m.depth() * 0.28, m.rest() + high),
                        at(m.arm() * 0.3, m.depth() * 0.22, high),
                        0.03,
                        0);
            }
        });
    }

    private static void cushions(Solids to, RandomDraws draws, Measures m, Finishes finish) {
        double wide = m.inner() / m.places();
        double deep = m.seatRear() - m.front();
        double soft = draws.between(0.02, 0.06);
        double swell = draws.between(0.0, 0.5);
        boolean loose = draws.chance(0.6);
        double high = (m.top() - m.base() - m.cushion()) / 2 * draws.between(0.85, 1.1);
        double thick = draws.between(0.05, 0.09);
        double tilt = StrictMath.tan(m.rake() + 0.08);
        double seat = m.base() + m.cushion();
        for (int k = 0; k < m.places(); k++) {
            double x = (k + 0.5) * wide - m.inner() / 2;
            to.paint(finish.accent());
            Parts.block(
                    to,
                    at(x, m.front() + deep / 2, m.base() + m.cushion() / 2),
                    at(wide / 2 - 0.004, deep / 2, m.cushion() / 2),
                    soft,
                    swell);
            if (loose) {
                to.bent(
                        p -> at(p[0], p[1] + (p[2] - seat) * tilt, p[2]),
                        () -> Parts.block(
                                to,
                                at(x, m.seatRear() - thick, seat + high),
                                at(wide / 2 - 0.006, thick, high),
                                soft,
                                0.4));
            }
        }
    }

    /** Builds small square cushions that lean on the back at both ends. */
    private static void scattered(Solids to, RandomDraws draws, Measures m) {
        double half = draws.between(0.16, 0.24);
        double x = Math.max(0, m.inner() / 2 - half * draws.between(0.9, 1.4));
        double lean = draws.between(0.2, 0.6);
        double seat = m.base() + m.cushion();
        double y = m.seatRear() - 0.22;
        to.paint(Finishes.upholstered(draws).body());
        to.bent(
                p -> at(p[0], y + p[1] + p[2] * lean, seat + p[2]),
                () -> to.bothSides(() -> Parts.block(to, at(x, 0, half), at(half, 0.05, half), 0.04, 0.9)));
    }

    private static void feet(Solids to, RandomDraws draws, Material finish, double x, double y, double high) {
        if (high < 0.02) {
            return;
        }
        to.paint(finish);
        double r = draws.between(0.015, 0.035);
        double taper = draws.between(0.5, 1.0);
        boolean square = draws.chance(0.5);
        to.bothSides(() -> {
            for (int side = -1; side <= 1; side += 2) {
                double[] floor = at(x, side * y, 0);
                double[] top = at(x, side * y, high + 0.01);
                if (square) {
                    Parts.post(to, floor, top, r * taper, r);
                } else {
                    Parts.rod(to, floor, top, r * taper, r);
                }
            }
        });
    }

    private static void chaise(Solids to, RandomDraws draws, Measures m, Finishes finish) {
        double wide = m.inner() / m.places();
        double x = m.inner() / 2 - wide / 2;
        double reach = draws.between(0.5, 0.95);
        double y = m.front() - reach / 2;
        to.paint(finish.body());
        Parts.block(
                to, at(x, y, (m.foot() + m.base()) / 2), at(wide / 2, reach / 2, (m.base() - m.foot()) / 2), 0.01, 0);
        to.paint(finish.accent());
        Parts.block(
                to, at(x, y, m.base() + m.cushion() / 2), at(wide / 2 - 0.004, reach / 2, m.cushion() / 2), 0.04, 0.1);
        boolean walled = draws.chance(0.5) && m.arm() > 0;
        if (walled) {
            double high = (m.top() - m.foot()) / 2;
            to.paint(finish.body());
            Parts.block(
                    to, at(m.inner() / 2 + m.arm() / 2, y, m.foot() + high), at(m.arm() / 2, reach / 2, high), 0.03, 0);
        }
    }
}
