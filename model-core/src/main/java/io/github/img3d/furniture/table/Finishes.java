package io.github.img3d.furniture.table;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/**
 * The materials of a table.
 *
 * @param frame material of the legs
 * @param top material of the slab and of drawers' fronts
 * @param metal material of handles
 */
record Finishes(Material frame, Material top, Material metal) {

    static Finishes draw(RandomDraws draws) {
        Material frame = draws.chance(0.65) ? Substances.wood(draws, "frame") : Substances.metal(draws, "frame");
        Material top = draws.chance(0.5)
                ? frame
                : draws.chance(0.7) ? Substances.wood(draws, "top") : Substances.any(draws, "top");
        return new Finishes(frame, top, Substances.metal(draws, "handle"));
    }
}
