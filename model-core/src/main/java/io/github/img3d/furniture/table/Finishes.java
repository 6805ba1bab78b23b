package io.github.img3d.furniture.table;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/**
 * What a table is made of.
 *
 * @param frame of the legs
 * @param top of the slab, and of drawers' fronts
 * @param metal of handles
 */
record Finishes(Material frame, Material top, Material metal) {

    static Finishes draw(RandomDraws dice) {
        Material frame = dice.chance(0.65) ? Substances.wood(dice, "frame") : Substances.metal(dice, "frame");
        Material top = dice.chance(0.5)
                ? frame
                : dice.chance(0.7) ? Substances.wood(dice, "top") : Substances.any(dice, "top");
        return new Finishes(frame, top, Substances.metal(dice, "handle"));
    }
}
