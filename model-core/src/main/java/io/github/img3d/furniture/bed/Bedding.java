package io.github.img3d.furniture.bed;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.Material;

/**
 * The materials of a bed and its bedding.
 *
 * @param frame material of posts, boards and rails
 * @param sheet material of the mattress and the pillows
 * @param cover material of the blanket and of padded boards
 */
record Bedding(Material frame, Material sheet, Material cover) {

    static Bedding draw(RandomDraws draws) {
        return new Bedding(
                draws.chance(0.75) ? Substances.wood(draws, "frame") : Substances.metal(draws, "frame"),
                draws.chance(0.5) ? Substances.white(draws, "sheet") : Substances.soft(draws, "sheet"),
                Substances.soft(draws, "cover"));
    }

    /** Builds a mattress, pillows at the head and a blanket that hangs over the sides, on the given base. */
    void lay(Solids to, RandomDraws draws, Plan plan, double base) {
        to.paint(sheet);
        double high = plan.mattress() / 2;
        double round = draws.between(0.02, 0.06);
        Parts.block(to, at(0, 0, base + high), at(plan.width() / 2 - 0.005, plan.length() / 2, high), round, 0.03);
        double top = base + plan.mattress();
        pillows(to, draws, plan, top);
        if (draws.chance(0.75)) {
            blanket(to, draws, plan, top);
        }
    }

    private void pillows(Solids to, RandomDraws draws, Plan plan, double top) {
        int count = plan.width() > 1.15 ? 2 : 1;
        if (draws.chance(0.1)) {
            return;
        }
        double pitch = plan.width() / count;
        double half = pitch / 2 * draws.between(0.7, 0.95);
        double deep = Math.min(half, draws.between(0.18, 0.26));
        double thick = draws.between(0.04, 0.08);
        double y = plan.length() / 2 - deep - draws.between(0.03, 0.1);
        for (int k = 0; k < count; k++) {
            double x = (k + 0.5) * pitch - plan.width() / 2;
            Parts.block(to, at(x, y, top + thick * 0.6), at(half, deep, thick / 2), thick / 2, 0.8);
        }
    }

    private void blanket(Solids to, RandomDraws draws, Plan plan, double top) {
        to.paint(cover);
        double rear = plan.length() / 2 * draws.between(0.2, 0.95);
        double front = plan.length() / 2 + (plan.foot() == 0 && draws.chance(0.6) ? 0.025 : 0);
        double hang = draws.between(0.3, 1.2) * plan.mattress();
        double over = draws.between(0.01, 0.05);
        Parts.block(
                to,
                at(0, (rear - front) / 2, top - hang / 2 + over),
                at(plan.width() / 2 + over * 0.6, (rear + front) / 2, hang / 2 + over / 2),
                draws.between(0.02, 0.06),
                0);
    }
}
