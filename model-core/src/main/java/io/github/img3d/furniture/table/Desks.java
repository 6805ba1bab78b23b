package io.github.img3d.furniture.table;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Desks: a top between side panels or blocks of drawers, a board behind the knees, a shelf above. */
final class Desks {

    /** The measures of a desk, in metres; {@code block} is the width of a block of drawers. */
    private record Measures(double width, double depth, double height, double top, double block) {

        double side() {
            return width / 2;
        }

        double under() {
            return height - top;
        }
    }

    private Desks() {}

    static TriangleMesh make(RandomDraws draws) {
        double width = draws.between(0.9, 1.9);
        var m = new Measures(
                width,
                draws.between(0.5, 0.85),
                draws.between(0.7, 0.78),
                draws.between(0.02, 0.05),
                width * draws.between(0.22, 0.32));
        var to = new Solids();
        var finish = Finishes.draw(draws);
        to.paint(finish.top());
        Parts.board(to, at(0, 0, m.height() - m.top() / 2), m.width(), m.depth(), m.top());
        carriers(to, draws, m, finish);
        to.paint(finish.frame());
        if (draws.chance(0.7)) {
            double high = m.under() * draws.between(0.4, 0.95);
            Parts.board(to, at(0, m.depth() * 0.4, m.under() - high / 2), m.width() * 0.96, 0.02, high);
        }
        if (draws.chance(0.2)) {
            hutch(to, draws, m);
        }
        TriangleMesh mesh = to.mesh();
        return draws.chance(0.5) ? mesh.mirrored() : mesh;
    }

    private static void carriers(Solids to, RandomDraws draws, Measures m, Finishes finish) {
        boolean twoBlocks = m.width() > 1.3 && draws.chance(0.5);
        if (twoBlocks) {
            int drawers = draws.between(2, 4);
            for (int side = -1; side <= 1; side += 2) {
                block(to, m, finish, side * (m.side() - m.block() / 2), drawers);
            }
            return;
        }
        if (draws.chance(0.75)) {
            block(to, m, finish, m.side() - m.block() / 2, draws.between(2, 4));
            stand(to, draws, m, finish, -1);
        } else {
            stand(to, draws, m, finish, -1);
            stand(to, draws, m, finish, 1);
        }
    }

    /** Builds a panel, or two legs. */
    private static void stand(Solids to, RandomDraws draws, Measures m, Finishes finish, int side) {
        to.paint(finish.frame());
        double x = side * (m.side() - 0.03);
        if (draws.chance(0.6)) {
            Parts.board(to, at(x, 0, m.under() / 2), 0.03, m.depth() * 0.96, m.under());
            return;
        }
        double y = m.depth() / 2 - 0.04;
        Parts.post(to, at(x, -y, 0), at(x, -y, m.under()), 0.022, 0.022);
        Parts.post(to, at(x, y, 0), at(x, y, m.under()), 0.022, 0.022);
    }

    private static void block(Solids to, Measures m, Finishes finish, double x, int drawers) {
        to.paint(finish.frame());
        double half = m.depth() * 0.47;
        double low = 0.04;
        double high = m.under() - low;
        Parts.block(to, at(x, 0, low + high / 2), at(m.block() / 2, half, high / 2), 0.004, 0);
        double pitch = high / drawers;
        for (int k = 0; k < drawers; k++) {
            double z = low + (k + 0.5) * pitch;
            to.paint(finish.top());
            Parts.board(to, at(x, -half, z), m.block() - 0.03, 0.02, pitch - 0.02);
            to.paint(finish.metal());
            Parts.rod(to, at(x - 0.05, -half - 0.025, z), at(x + 0.05, -half - 0.025, z), 0.007, 0.007);
        }
    }

    /** Builds shelves on the rear of the top. */
    private static void hutch(Solids to, RandomDraws draws, Measures m) {
        double high = draws.between(0.2, 0.7);
        double deep = draws.between(0.2, 0.3);
        double y = m.depth() / 2 - deep / 2;
        to.bothSides(() -> Parts.board(to, at(m.side() - 0.012, y, m.height() + high / 2), 0.02, deep, high));
        int shelves = high > 0.45 ? 2 : 1;
        for (int k = 1; k <= shelves; k++) {
            Parts.board(to, at(0, y, m.height() + high * k / shelves), m.width(), deep, 0.02);
        }
        Parts.board(to, at(0, m.depth() / 2 - 0.01, m.height() + high / 2), m.width(), 0.012, high);
    }
}
