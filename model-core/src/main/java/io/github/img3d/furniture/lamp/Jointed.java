package io.github.img3d.furniture.lamp;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Lamps that reach out to the front on a bent arm from a heavy foot. */
final class Jointed {

    private Jointed() {}

    static TriangleMesh desk(RandomDraws draws) {
        double lower = draws.between(0.2, 0.4);
        double back = draws.between(-0.05, 0.18);
        double reach = draws.between(0.12, 0.35);
        double rise = draws.between(0.0, 0.28);
        double foot = draws.between(0.07, 0.12);
        double[] elbow = at(0, back, lower);
        double[] end = at(0, back - reach, lower + rise);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.stand());
        Parts.disc(to, at(0, 0, 0), foot, foot, 0.025, draws.chance(0.8) ? 2 : 8, 0.01);
        arm(to, draws, at(0, 0, 0.02), elbow, end);
        head(to, draws, finish, end, draws.between(0.05, 0.1), draws.between(0.2, 0.9));
        return to.mesh();
    }

    /** Builds an arm of two straight pieces and a joint, or of one bow. */
    private static void arm(Solids to, RandomDraws draws, double[] foot, double[] elbow, double[] end) {
        double r = draws.between(0.006, 0.013);
        if (draws.chance(0.35)) {
            Parts.tube(to, Curves.rounded(1, foot, elbow, end), r);
            return;
        }
        Parts.rod(to, foot, elbow, r, r);
        Parts.rod(to, elbow, end, r, r);
        Parts.rod(to, at(-2 * r, elbow[1], elbow[2]), at(2 * r, elbow[1], elbow[2]), 2 * r, 2 * r);
    }

    static TriangleMesh arc(RandomDraws draws) {
        double high = draws.between(1.5, 2.1);
        double reach = draws.between(0.6, 1.3);
        double foot = draws.between(0.12, 0.2);
        double drop = draws.between(0.05, 0.5);
        double[] end = at(0, -reach / 2, high - drop);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.stand());
        double y = reach / 2;
        Parts.disc(to, at(0, y, 0), foot, foot, 0.05, draws.chance(0.6) ? 2 : 8, 0);
        double bend = draws.between(0.3, 2.0);
        Parts.tube(to, Curves.rounded(bend, at(0, y, 0.04), at(0, y, high), at(0, -y, high), end), 0.012);
        head(to, draws, finish, end, draws.between(0.12, 0.25), 0);
        return to.mesh();
    }

    /** Builds a shade that hangs from a point, tilted to the front. */
    private static void head(Solids to, RandomDraws draws, Finishes finish, double[] from, double radius, double tilt) {
        double c = StrictMath.cos(tilt);
        double s = StrictMath.sin(tilt);
        double high = radius * draws.between(0.9, 1.8);
        Shades kind = draws.pick(Shades.CONE, Shades.DOME, Shades.DOME, Shades.BELL);
        to.bent(
                p -> {
                    double z = p[2] - high;
                    return at(p[0], from[1] + c * p[1] + s * z, from[2] - s * p[1] + c * z);
                },
                () -> kind.build(to, draws, finish, 0, radius, high));
    }
}
