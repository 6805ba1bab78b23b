package io.github.img3d.furniture.table;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Footprint;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The tops of tables, with the upper side at the footprint's height. */
enum Tops {
    BOARD,
    PLANKS,
    INLAID,
    ROUND,
    SOFT;

    void build(Solids to, RandomDraws draws, Footprint plan, Finishes finish) {
        to.paint(finish.top());
        double z = plan.height() - plan.thickness() / 2;
        switch (this) {
            case BOARD -> Parts.board(to, at(0, 0, z), plan.width(), plan.depth(), plan.thickness());
            case PLANKS -> planks(to, draws, plan, z);
            case INLAID -> inlaid(to, draws, plan, finish, z);
            case ROUND -> slab(to, plan, 2);
            case SOFT -> slab(to, plan, draws.between(2.4, 8.0));
        }
    }

    private static void slab(Solids to, Footprint plan, double exponent) {
        Parts.disc(to, at(0, 0, plan.under()), plan.width() / 2, plan.depth() / 2, plan.thickness(), exponent, 0);
    }

    private static void planks(Solids to, RandomDraws draws, Footprint plan, double z) {
        int count = draws.between(3, 8);
        double pitch = plan.depth() / count;
        double wide = pitch * draws.between(0.85, 0.97);
        for (int k = 0; k < count; k++) {
            Parts.board(to, at(0, (k + 0.5) * pitch - plan.depth() / 2, z), plan.width(), wide, plan.thickness());
        }
    }

    /** Builds a frame of the legs' material around another. */
    private static void inlaid(Solids to, RandomDraws draws, Footprint plan, Finishes finish, double z) {
        double rim = draws.between(0.03, 0.1);
        double x = plan.width() / 2 - rim;
        double y = plan.depth() / 2 - rim;
        Parts.board(to, at(0, 0, z), 2 * x, 2 * y, plan.thickness() * 0.9);
        to.paint(finish.frame());
        for (int side = -1; side <= 1; side += 2) {
            Parts.board(to, at(0, side * (y + rim / 2), z), plan.width(), rim, plan.thickness());
        }
        to.bothSides(() -> Parts.board(to, at(x + rim / 2, 0, z), rim, 2 * y, plan.thickness()));
    }
}
