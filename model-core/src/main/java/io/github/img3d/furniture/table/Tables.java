package io.github.img3d.furniture.table;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Footprint;
import io.github.img3d.furniture.shape.Legs;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Tables on legs, on one foot, and on trestles. */
final class Tables {

    private Tables() {}

    static TriangleMesh legged(RandomDraws draws, Footprint plan) {
        var to = new Solids();
        var finish = Finishes.draw(draws);
        Legs legs = draws.pick(
                Legs.STRAIGHT,
                Legs.STRAIGHT,
                Legs.STRAIGHT,
                Legs.TAPERED,
                Legs.TAPERED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.SLED,
                Legs.PANELS,
                Legs.CROSSED);
        boolean angular = legs == Legs.STRAIGHT || legs == Legs.PANELS || legs == Legs.CROSSED;
        Tops top = angular
                ? draws.pick(Tops.BOARD, Tops.BOARD, Tops.PLANKS, Tops.INLAID)
                : draws.pick(Tops.BOARD, Tops.ROUND, Tops.ROUND, Tops.SOFT);
        legs.build(to, draws, narrowed(draws, plan, top), finish.frame());
        top.build(to, draws, plan, finish);
        if (legs == Legs.STRAIGHT && draws.chance(0.3)) {
            shelf(to, draws, plan, finish);
        } else if (angular && plan.height() > 0.4 && draws.chance(0.2)) {
            drawers(to, draws, plan, finish);
        }
        return to.mesh();
    }

    /** Returns the legs' footprint, over which tops often reach; round ones have to. */
    private static Footprint narrowed(RandomDraws draws, Footprint plan, Tops top) {
        double over = draws.chance(0.5) ? 0 : draws.between(0.0, 0.2) * plan.depth();
        double part = top == Tops.ROUND ? draws.between(0.5, 0.7) : top == Tops.SOFT ? 0.75 : 1;
        return new Footprint(
                part * (plan.width() - over),
                part * (plan.depth() - over),
                plan.height(),
                plan.thickness(),
                plan.stoutness());
    }

    private static void shelf(Solids to, RandomDraws draws, Footprint plan, Finishes finish) {
        to.paint(finish.top());
        double z = plan.height() * draws.between(0.15, 0.45);
        Parts.board(to, at(0, 0, z), plan.width() * 0.9, plan.depth() * 0.86, 0.02);
    }

    private static void drawers(Solids to, RandomDraws draws, Footprint plan, Finishes finish) {
        double high = draws.between(0.07, 0.14);
        double half = plan.width() * 0.42;
        double deep = plan.depth() * 0.42;
        double z = plan.under() - high / 2;
        to.paint(finish.frame());
        Parts.block(to, at(0, 0, z), at(half, deep, high / 2), 0.004, 0);
        int count = draws.between(1, 3);
        double wide = 2 * half / count;
        for (int k = 0; k < count; k++) {
            double x = (k + 0.5) * wide - half;
            to.paint(finish.top());
            Parts.board(to, at(x, -deep, z), wide - 0.02, 0.016, high - 0.02);
            to.paint(finish.metal());
            Parts.rod(to, at(x, -deep - 0.035, z), at(x, -deep, z), 0.014, 0.008);
        }
    }

    static TriangleMesh pedestal(RandomDraws draws, Footprint plan) {
        var to = new Solids();
        var finish = Finishes.draw(draws);
        if (draws.chance(0.5)) {
            Legs.DISC.build(to, draws, plan, finish.frame());
        } else {
            turned(to, draws, plan, finish);
        }
        Tops top = plan.width() == plan.depth() ? draws.pick(Tops.ROUND, Tops.ROUND, Tops.SOFT) : Tops.ROUND;
        top.build(to, draws, plan, finish);
        return to.mesh();
    }

    /** Builds a turned column on three or four bent feet. */
    private static void turned(Solids to, RandomDraws draws, Footprint plan, Finishes finish) {
        double reach = Math.min(plan.width(), plan.depth()) * draws.between(0.3, 0.46);
        double stem = draws.between(0.018, 0.04) * plan.stoutness();
        double low = plan.height() * draws.between(0.12, 0.3);
        double bulge = stem * draws.between(1.0, 2.2);
        to.paint(finish.frame());
        Parts.turned(to, 0, 0, new double[][] {
            {stem, low * 0.8},
            {bulge, low},
            {bulge, low + 0.06},
            {stem, low + 0.12},
            {stem * draws.between(0.7, 1.4), plan.height() * 0.7},
            {bulge, plan.under()}
        });
        int feet = draws.chance(0.5) ? 4 : 3;
        double r = stem * draws.between(0.5, 0.9);
        for (int k = 0; k < feet; k++) {
            double angle = 2 * Math.PI * k / feet + (feet == 4 ? Math.PI / 4 : Math.PI / 2);
            double c = StrictMath.cos(angle);
            double s = StrictMath.sin(angle);
            double[] knee = at(reach * 0.5 * c, reach * 0.5 * s, low);
            Parts.tube(to, Curves.rounded(reach, at(0, 0, low), knee, at(reach * c, reach * s, r)), r);
        }
    }

    /** Builds a table on two pairs of legs that lean against each other, often with a beam between them. */
    static TriangleMesh trestle(RandomDraws draws, Footprint plan) {
        var to = new Solids();
        var finish = Finishes.draw(draws);
        double x = plan.width() / 2 * draws.between(0.6, 0.85);
        double y = plan.depth() / 2 * draws.between(0.75, 0.95);
        double r = 0.018 * plan.stoutness();
        double apex = y * draws.between(0.1, 0.9);
        double bar = plan.height() * draws.between(0.2, 0.5);
        to.paint(finish.frame());
        to.bothSides(() -> {
            Parts.post(to, at(x, -y, 0), at(x, -apex, plan.under()), r, r);
            Parts.post(to, at(x, y, 0), at(x, apex, plan.under()), r, r);
            Parts.post(to, at(x, -y * 0.8, bar), at(x, y * 0.8, bar), r, r);
            Parts.post(to, at(x, -y, plan.under() - r), at(x, y, plan.under() - r), r, r);
        });
        if (draws.chance(0.6)) {
            Parts.post(to, at(-x, 0, bar), at(x, 0, bar), r, r);
        }
        draws.pick(Tops.BOARD, Tops.PLANKS).build(to, draws, plan, finish);
        return to.mesh();
    }
}
