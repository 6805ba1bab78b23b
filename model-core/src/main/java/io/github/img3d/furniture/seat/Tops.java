package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The tops of seats, with the upper side at the plan's height. */
enum Tops {
    BOARD,
    SHAPED,
    CUSHION,
    PLANKS,
    BOARD_AND_CUSHION;

    void build(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        to.paint(finish.body());
        switch (this) {
            case BOARD ->
                Parts.board(
                        to,
                        at(0, 0, plan.height() - plan.thickness() / 2),
                        plan.width(),
                        plan.depth(),
                        plan.thickness());
            case SHAPED -> shaped(to, draws, plan, plan.thickness(), finish);
            case CUSHION -> cushion(to, draws, plan, plan.thickness());
            case PLANKS -> planks(to, draws, plan);
            case BOARD_AND_CUSHION -> both(to, draws, plan, finish);
        }
    }

    private static void shaped(Solids to, RandomDraws draws, Plan plan, double thickness, Finishes finish) {
        double exponent = draws.chance(0.35) ? 2 : draws.between(3.0, 10.0);
        double dome = thickness > 0.03 ? draws.between(0.0, 0.03) : 0;
        to.paint(finish.body());
        Parts.disc(to, at(0, 0, plan.under()), plan.width() / 2, plan.depth() / 2, thickness, exponent, dome);
    }

    private static void cushion(Solids to, RandomDraws draws, Plan plan, double thickness) {
        Parts.block(
                to,
                at(0, 0, plan.height() - thickness / 2),
                at(plan.width() / 2, plan.depth() / 2, thickness / 2),
                draws.between(0.012, 0.035),
                draws.between(0.0, 0.5));
    }

    private static void planks(Solids to, RandomDraws draws, Plan plan) {
        int count = draws.between(3, 8);
        double pitch = plan.depth() / count;
        double wide = pitch * draws.between(0.6, 0.92);
        double z = plan.height() - 0.01;
        for (int k = 0; k < count; k++) {
            Parts.board(to, at(0, (k + 0.5) * pitch - plan.depth() / 2, z), plan.width(), wide, 0.02);
        }
        double high = Math.max(0.01, plan.thickness() - 0.02);
        double middle = plan.under() + high / 2;
        to.bothSides(() -> Parts.board(to, at(plan.width() / 2 - 0.025, 0, middle), 0.04, plan.depth(), high));
    }

    private static void both(Solids to, RandomDraws draws, Plan plan, Finishes finish) {
        to.paint(finish.frame());
        Parts.board(to, at(0, 0, plan.under() + 0.01), plan.width(), plan.depth(), 0.02);
        to.paint(finish.accent());
        double high = Math.max(0.03, plan.thickness() - 0.02);
        Parts.block(
                to,
                at(0, 0, plan.under() + 0.02 + high / 2),
                at(plan.width() * 0.48, plan.depth() * 0.48, high / 2),
                0.02,
                draws.between(0.1, 0.6));
    }
}
