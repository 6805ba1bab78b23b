package io.github.img3d.furniture.lamp;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Lamps with a shade above their foot. */
final class Standing {

    private Standing() {}

    static TriangleMesh table(RandomDraws draws) {
        double stem = draws.between(0.12, 0.4);
        double radius = draws.between(0.09, 0.24);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.stand());
        if (draws.chance(0.25)) {
            Parts.block(to, at(0, 0, stem / 2), at(radius * 0.4, radius * 0.4, stem / 2), 0.01, 0);
        } else {
            vase(to, draws, stem, radius * draws.between(0.35, 0.75));
        }
        shade(to, draws, finish, stem, radius, radius * draws.between(0.8, 1.9));
        return to.mesh();
    }

    /** Builds a turned body: foot, waist, belly, neck. */
    private static void vase(Solids to, RandomDraws draws, double high, double widest) {
        double neck = draws.between(0.008, 0.02);
        int knots = draws.between(3, 7);
        double[][] profile = new double[knots + 3][];
        profile[0] = new double[] {widest, 0};
        profile[1] = new double[] {widest, draws.between(0.01, 0.04)};
        for (int k = 0; k < knots; k++) {
            double z = high * (0.12 + 0.75 * k / (knots - 1));
            profile[k + 2] = new double[] {Math.max(neck, widest * draws.between(0.15, 1.0)), z};
        }
        profile[knots + 2] = new double[] {neck, high * 1.05};
        Parts.turned(to, 0, 0, profile);
    }

    static TriangleMesh floor(RandomDraws draws) {
        double high = draws.between(1.05, 1.75);
        double foot = draws.between(0.1, 0.2);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.stand());
        Parts.disc(to, at(0, 0, 0), foot, foot, draws.between(0.012, 0.04), draws.chance(0.8) ? 2 : 8, 0.01);
        double r = draws.between(0.007, 0.025);
        Parts.rod(to, at(0, 0, 0.01), at(0, 0, high), r, r);
        if (draws.chance(0.15)) {
            double z = high * draws.between(0.35, 0.5);
            Parts.disc(to, at(0, 0, z), 0.2, 0.2, 0.02, draws.chance(0.5) ? 2 : 8, 0);
        }
        double radius = draws.between(0.12, 0.28);
        shade(to, draws, finish, high - 0.05, radius, radius * draws.between(0.6, 1.7));
        return to.mesh();
    }

    static TriangleMesh tripod(RandomDraws draws) {
        double high = draws.chance(0.7) ? draws.between(1.0, 1.45) : draws.between(0.25, 0.5);
        double reach = high * draws.between(0.2, 0.32);
        double r = draws.between(0.008, 0.018);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.stand());
        for (int k = 0; k < 3; k++) {
            double angle = Math.PI * (2.0 * k / 3 + 0.5);
            double x = StrictMath.cos(angle);
            double y = StrictMath.sin(angle);
            Parts.rod(to, at(reach * x, reach * y, 0), at(0.02 * x, 0.02 * y, high), r * 0.7, r);
        }
        Parts.rod(to, at(0, 0, high - 0.06), at(0, 0, high + 0.05), 0.02, 0.02);
        double radius = high * draws.between(0.13, 0.22);
        shade(to, draws, finish, high, radius, radius * draws.between(0.8, 1.5));
        return to.mesh();
    }

    private static void shade(Solids to, RandomDraws draws, Finishes finish, double low, double radius, double high) {
        Shades kind = draws.pick(
                Shades.CONE,
                Shades.CONE,
                Shades.CONE,
                Shades.DRUM,
                Shades.DRUM,
                Shades.BELL,
                Shades.DOME,
                Shades.GLOBE,
                Shades.BOX);
        kind.build(to, draws, finish, low, radius, high);
        if (kind != Shades.GLOBE) {
            to.paint(finish.stand());
            Parts.rod(to, at(0, 0, low - 0.02), at(0, 0, low + high * 0.4), 0.006, 0.006);
        }
    }
}
