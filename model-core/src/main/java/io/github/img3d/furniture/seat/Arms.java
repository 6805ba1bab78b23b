package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The arms of a seat, outside the seat's width. */
enum Arms {
    POSTED,
    PADDED,
    LOOP,
    PANEL,
    BOW;

    void build(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        double rest = plan.height() + draws.between(0.17, 0.27);
        to.paint(finish.frame());
        switch (this) {
            case POSTED -> posted(to, draws, plan, rest);
            case PADDED -> padded(to, draws, plan, finish, rest);
            case LOOP -> loop(to, draws, plan, rest);
            case PANEL -> panel(to, draws, plan, rest);
            case BOW -> bow(to, draws, plan, rest);
        }
    }

    private static double back(Plan plan, double rest) {
        return plan.lean(at(plan.width() / 2, 0, rest - plan.height()))[1];
    }

    private static void posted(Solids to, RandomDraws draws, Plan plan, double rest) {
        double wide = draws.between(0.03, 0.08);
        double x = plan.width() / 2 + wide * 0.3;
        double front = -plan.depth() / 2 * draws.between(0.6, 1.0);
        double rear = back(plan, rest) + 0.01;
        double down = draws.chance(0.4) ? 0 : plan.under();
        to.bothSides(() -> {
            Parts.board(to, at(x, (front + rear) / 2, rest), wide, rear - front, 0.025);
            Parts.post(to, at(x, front + 0.03, down), at(x, front + 0.03, rest), 0.015, 0.015);
        });
    }

    private static void padded(Solids to, RandomDraws draws, Plan plan, Finishes finish, double rest) {
        double r = draws.between(0.008, 0.016);
        double x = plan.width() / 2 + r;
        double y = plan.depth() * draws.between(0.05, 0.3);
        double z = plan.height() - plan.thickness() / 2;
        to.bothSides(() -> Parts.tube(
                to, Curves.rounded(0.06, at(x, -y, z), at(x + 0.02, -y, rest), at(x + 0.02, y, rest), at(x, y, z)), r));
        to.paint(finish.accent());
        to.bothSides(() ->
                Parts.block(to, at(x + 0.02, 0, rest + 0.018), at(0.032, Math.max(0.09, y * 0.9), 0.016), 0.014, 0));
    }

    private static void loop(Solids to, RandomDraws draws, Plan plan, double rest) {
        double r = draws.between(0.009, 0.02);
        double x = plan.width() / 2 + r * draws.between(0.0, 1.5);
        double front = -plan.depth() / 2 * draws.between(0.7, 0.95);
        double rear = back(plan, rest);
        double turn = draws.between(0.04, 0.12);
        to.bothSides(() -> Parts.tube(
                to, Curves.rounded(turn, at(x, front * 0.9, plan.under()), at(x, front, rest), at(x, rear, rest)), r));
    }

    private static void panel(Solids to, RandomDraws draws, Plan plan, double rest) {
        double thick = draws.between(0.025, 0.07);
        double x = plan.width() / 2 + thick / 2;
        double rear = Math.max(plan.rear(), back(plan, rest) - 0.05);
        double front = -plan.depth() / 2;
        to.bothSides(() -> Parts.board(to, at(x, (front + rear) / 2, rest / 2), thick, rear - front, rest));
    }

    /** Builds one bar on sticks, bent around the sitter, as on captain's and bentwood chairs. */
    private static void bow(Solids to, RandomDraws draws, Plan plan, double rest) {
        double r = draws.between(0.01, 0.02);
        double x = plan.width() / 2 + r;
        double front = -plan.depth() / 2 * draws.between(0.2, 0.9);
        double rear = back(plan, rest) + 2 * r;
        double turn = plan.width() * draws.between(0.3, 0.6);
        Parts.tube(
                to,
                Curves.rounded(turn, at(-x, front, rest), at(-x, rear, rest), at(x, rear, rest), at(x, front, rest)),
                r);
        double foot = x - 2 * r;
        int sticks = draws.between(1, 4);
        to.bothSides(() -> {
            for (int k = 0; k < sticks; k++) {
                double y = front + 0.03 + k * 0.5 * (plan.depth() / 2 - front) / sticks;
                Parts.rod(to, at(foot, y, plan.under()), at(x, y, rest), r * 0.6, r * 0.6);
            }
        });
    }
}
