package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Profiles;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Seats that follow the sitter: bean bags, deck chairs, seats of slats on bent sides. */
final class Slung {

    private Slung() {}

    /** Builds a sack that is wider below and whose top leans to the rear. */
    static TriangleMesh beanBag(RandomDraws draws) {
        double radius = draws.between(0.32, 0.5);
        double high = radius * draws.between(1.0, 2.1);
        double lean = draws.between(0.1, 0.5);
        double slim = draws.between(0.4, 0.8);
        double[][] profile = new double[15][];
        for (int k = 0; k < profile.length; k++) {
            double t = k / (profile.length - 1.0);
            double foot = Math.max(0, 1 - 5 * t);
            double narrowing = (1 - (1 - slim) * t) * (1 - 0.2 * foot * foot);
            profile[k] = new double[] {radius * narrowing * Math.sqrt(1 - t * t * t * t), high * t};
        }
        var to = new Solids().paint(Substances.soft(draws, "sack"));
        to.bent(
                p -> {
                    double t = p[2] / high;
                    double dent = p[1] < 0 ? 1 - 0.5 * t : 1;
                    return at(p[0], p[1] * dent + lean * high * t * t, p[2]);
                },
                () -> Parts.turned(to, 0, 0, profile));
        return to.mesh();
    }

    /** Builds a sling between the upper end of one frame and the lower end of another that crosses it. */
    static TriangleMesh deckChair(RandomDraws draws) {
        double half = draws.between(0.24, 0.33);
        double r = draws.between(0.011, 0.02);
        double[] head = at(half, draws.between(0.4, 0.6), draws.between(0.75, 1.0));
        double[] toe = at(half, -draws.between(0.4, 0.6), draws.between(0.25, 0.42));
        double floor = draws.between(0.45, 0.6);
        double sag = draws.between(0.12, 0.28);
        var to = new Solids();
        var finish = Finishes.framed(draws);
        to.paint(finish.frame());
        double inner = half - 2.2 * r;
        to.bothSides(() -> {
            Parts.post(to, head, at(half, -floor, 0), r, r);
            Parts.post(to, at(inner, toe[1], toe[2]), at(inner, floor * 0.9, 0), r, r);
        });
        Parts.rod(to, at(-half, head[1], head[2]), head, r, r);
        Parts.rod(to, at(-inner, toe[1], toe[2]), at(inner, toe[1], toe[2]), r, r);
        Parts.rod(to, at(-half, -floor, r), at(half, -floor, r), r, r);
        Parts.rod(to, at(-inner, floor * 0.9, r), at(inner, floor * 0.9, r), r, r);
        to.paint(Substances.soft(draws, "sling"));
        double wide = inner - 2 * r;
        Parts.sheet(
                to,
                (u, v) -> {
                    double z = toe[2] + (head[2] - toe[2]) * v - sag * StrictMath.sin(Math.PI * v);
                    return at((2 * u - 1) * wide, toe[1] + (head[1] - toe[1]) * v, z);
                },
                0.008,
                2,
                16);
        return to.mesh();
    }

    /** Builds slats across two bent sides, as on garden seats. */
    static TriangleMesh slatted(RandomDraws draws, double width) {
        double height = draws.between(0.36, 0.46);
        double depth = draws.between(0.38, 0.55);
        double back = draws.between(0.35, 0.6);
        double rake = draws.between(0.1, 0.5);
        double[][] profile = Curves.rounded(
                draws.between(0.04, 0.2),
                at(0, -depth / 2, height - 0.04),
                at(0, -depth / 2 + 0.08, height),
                at(0, depth / 2, height - draws.between(0.0, 0.08)),
                at(0, depth / 2 + back * StrictMath.tan(rake), height + back));
        var to = new Solids();
        var finish = Finishes.framed(draws);
        to.paint(finish.body());
        slats(to, draws, profile, width / 2);
        to.paint(finish.frame());
        sides(to, draws, profile, width / 2 * draws.between(0.8, 1.0));
        return to.mesh();
    }

    private static void slats(Solids to, RandomDraws draws, double[][] profile, double half) {
        int count = draws.between(6, 18);
        double part = draws.between(0.5, 0.9) / count;
        for (int k = 0; k < count; k++) {
            double start = (double) k / count;
            double[] a = Profiles.at(profile, start);
            double[] b = Profiles.at(profile, start + part);
            Parts.sheet(
                    to,
                    (u, v) -> at((2 * u - 1) * half, a[1] + v * (b[1] - a[1]), a[2] + v * (b[2] - a[2])),
                    0.018,
                    2,
                    2);
        }
    }

    /** Builds bars under the slats, legs, and often arms that a leg goes up to. */
    private static void sides(Solids to, RandomDraws draws, double[][] profile, double x) {
        double r = draws.between(0.012, 0.025);
        double[] front = Profiles.at(profile, 0.1);
        double[] rear = Profiles.at(profile, 0.45);
        double splay = draws.between(0.0, 0.12);
        boolean arms = draws.chance(0.6);
        double rest = front[2] + draws.between(0.18, 0.26);
        double[] elbow = Profiles.at(profile, 0.75);
        to.bothSides(() -> {
            Parts.tube(to, shifted(profile, x, -r), r);
            double[] top = at(x, front[1], arms ? rest : front[2]);
            Parts.post(to, at(x, front[1] - splay, 0), top, r, r);
            Parts.post(to, at(x, rear[1] + splay, 0), at(x, rear[1], rear[2]), r, r);
            if (arms) {
                Parts.board(to, at(x, (front[1] + elbow[1]) / 2, rest), 0.06, elbow[1] - front[1] + 0.04, 0.022);
            }
        });
    }

    private static double[][] shifted(double[][] profile, double x, double z) {
        double[][] path = new double[profile.length][];
        for (int i = 0; i < path.length; i++) {
            path[i] = at(x, profile[i][1], profile[i][2] + z);
        }
        return path;
    }
}
