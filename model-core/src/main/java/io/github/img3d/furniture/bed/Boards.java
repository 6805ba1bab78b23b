package io.github.img3d.furniture.bed;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Curves;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The boards at a bed's head and foot; a bed has the same kind at both. */
enum Boards {
    BOARD,
    CURVED,
    PADDED,
    SLATS,
    RAILS,
    ARCH;

    /**
     * Builds a board.
     *
     * @param y place of the board's middle
     */
    void build(Solids to, RandomDraws draws, Plan plan, Bedding bedding, double y, double high) {
        double low = plan.base() * 0.6;
        to.paint(bedding.frame());
        switch (this) {
            case BOARD -> {
                posts(to, plan, y, high);
                Parts.board(to, at(0, y, (low + high) / 2), 2 * plan.side(), 1.4 * plan.post(), high - low);
            }
            case CURVED -> curved(to, draws, plan, y, low, high);
            case PADDED -> padded(to, draws, plan, bedding, y, high);
            case SLATS -> slats(to, draws, plan, y, low, high);
            case RAILS -> rails(to, draws, plan, y, low, high);
            case ARCH -> arch(to, draws, plan, y, low, high);
        }
    }

    static void posts(Solids to, Plan plan, double y, double high) {
        double r = plan.post();
        to.bothSides(() -> Parts.post(to, at(plan.side(), y, 0), at(plan.side(), y, high), r, r));
    }

    private static void curved(Solids to, RandomDraws draws, Plan plan, double y, double low, double high) {
        double hump = draws.between(0.05, 0.3) * (high - low);
        posts(to, plan, y, high - hump);
        double half = plan.side();
        Parts.sheet(
                to,
                (u, v) -> at((2 * u - 1) * half, y, low + v * (high - low - hump + hump * StrictMath.sin(Math.PI * u))),
                1.4 * plan.post(),
                16,
                2);
    }

    private static void padded(Solids to, RandomDraws draws, Plan plan, Bedding bedding, double y, double high) {
        to.paint(bedding.cover());
        double thick = draws.between(0.03, 0.08);
        int parts = draws.between(1, 3);
        double wide = 2 * plan.side() / parts;
        for (int k = 0; k < parts; k++) {
            double x = (k + 0.5) * wide - plan.side();
            Parts.block(to, at(x, y, high / 2 + 0.01), at(wide / 2, thick, high / 2 - 0.01), 0.025, 0.1);
        }
    }

    private static void slats(Solids to, RandomDraws draws, Plan plan, double y, double low, double high) {
        posts(to, plan, y, high);
        double rail = draws.between(0.04, 0.1);
        Parts.board(to, at(0, y, high - rail / 2), 2 * plan.side(), 1.6 * plan.post(), rail);
        Parts.board(to, at(0, y, low), 2 * plan.side(), 1.6 * plan.post(), rail);
        int count = Math.max(3, (int) (plan.width() / draws.between(0.09, 0.25)));
        double wide = draws.between(0.012, 0.05);
        for (int k = 1; k <= count; k++) {
            double x = (2.0 * k / (count + 1) - 1) * plan.side();
            Parts.board(to, at(x, y, (low + high) / 2), wide, 0.016, high - low - rail);
        }
    }

    private static void rails(Solids to, RandomDraws draws, Plan plan, double y, double low, double high) {
        posts(to, plan, y, high);
        int count = draws.between(2, 4);
        double pitch = (high - low) / count;
        double wide = pitch * draws.between(0.3, 0.8);
        for (int k = 0; k < count; k++) {
            Parts.board(to, at(0, y, high - wide / 2 - k * pitch), 2 * plan.side(), plan.post(), wide);
        }
    }

    /** Builds a board of bent iron. */
    private static void arch(Solids to, RandomDraws draws, Plan plan, double y, double low, double high) {
        double r = plan.post() * 0.6;
        double exponent = draws.between(2.2, 8.0);
        double half = plan.side();
        to.bent(p -> at(p[0], y + p[1], p[2]), () -> {
            Parts.tube(to, Curves.arch(half, high, exponent), r);
            Parts.rod(to, at(-half, 0, low), at(half, 0, low), r * 0.8, r * 0.8);
            int bars = draws.between(3, 9);
            for (int k = 1; k <= bars; k++) {
                double x = (2.0 * k / (bars + 1) - 1) * half;
                double top = high * StrictMath.pow(1 - StrictMath.pow(Math.abs(x / half), exponent), 1 / exponent);
                Parts.rod(to, at(x, 0, low), at(x, 0, top), r * 0.6, r * 0.6);
            }
        });
    }
}
