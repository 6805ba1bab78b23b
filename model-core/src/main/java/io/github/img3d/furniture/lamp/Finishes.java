package io.github.img3d.furniture.lamp;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/** What a lamp's stand, its shade and its bulb are made of. */
record Finishes(Material stand, Material shade, Material bulb) {

    static Finishes draw(RandomDraws dice) {
        return new Finishes(
                dice.chance(0.6) ? Substances.metal(dice, "stand") : Substances.any(dice, "stand"),
                dice.chance(0.4) ? Substances.white(dice, "shade") : Substances.any(dice, "shade"),
                Substances.white(dice, "bulb"));
    }
}
