package io.github.img3d.furniture.lamp;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Lamps on a cord or a rod from the ceiling. */
final class Hanging {

    private Hanging() {}

    static TriangleMesh pendant(RandomDraws draws) {
        double radius = draws.between(0.1, 0.3);
        double high = radius * draws.between(0.5, 1.8);
        double cord = draws.between(0.1, 0.9);
        var to = new Solids();
        var finish = Finishes.draw(draws);
        draws.pick(Shades.values()).build(to, draws, finish, 0, radius, high);
        to.paint(finish.stand());
        suspension(to, high * 0.6, high + cord, draws.between(0.003, 0.01));
        return to.mesh();
    }

    private static void suspension(Solids to, double low, double high, double r) {
        Parts.rod(to, at(0, 0, low), at(0, 0, high), r, r);
        Parts.disc(to, at(0, 0, high), 0.05, 0.05, 0.03, 2, 0);
    }

    static TriangleMesh chandelier(RandomDraws draws) {
        var to = new Solids();
        var finish = Finishes.draw(draws);
        int arms = draws.between(3, 8);
        double reach = draws.between(0.2, 0.45);
        double sag = draws.between(0.05, 0.2);
        double shade = draws.between(0.03, 0.09);
        double r = draws.between(0.006, 0.014);
        double candle = sag + draws.between(0.02, 0.1);
        Shades kind = draws.pick(Shades.CONE, Shades.BELL, Shades.GLOBE, Shades.DRUM);
        int alike = draws.between(0, 1_000_000);
        for (int k = 0; k < arms; k++) {
            double angle = Math.PI * (2.0 * k / arms + 0.5);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            to.paint(finish.stand());
            double[] out = at(reach * c, reach * s, 0.02);
            double[] end = at(reach * c, reach * s, candle);
            Parts.tube(
                    to, Curves.rounded(reach * 0.6, at(0, 0, sag), at(reach * c / 2, reach * s / 2, 0), out, end), r);
            var light = RandomDraws.of(alike, 0);
            to.bent(
                    p -> at(p[0] + reach * c, p[1] + reach * s, p[2] + candle),
                    () -> kind.build(to, light, finish, 0, shade, 2 * shade));
        }
        to.paint(finish.stand());
        Parts.turned(to, 0, 0, new double[][] {{0.005, 0}, {0.04, 0.03}, {0.02, sag}, {0.03, sag + 0.1}, {r, sag + 0.2}
        });
        suspension(to, sag, sag + draws.between(0.3, 0.9), r);
        return to.mesh();
    }
}
