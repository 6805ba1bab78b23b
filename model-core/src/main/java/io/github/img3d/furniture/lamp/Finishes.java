package io.github.img3d.furniture.lamp;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/** The materials of a lamp's stand, shade and bulb. */
record Finishes(Material stand, Material shade, Material bulb) {

    static Finishes draw(RandomDraws draws) {
        return new Finishes(
                draws.chance(0.6) ? Substances.metal(draws, "stand") : Substances.any(draws, "stand"),
                draws.chance(0.4) ? Substances.white(draws, "shade") : Substances.any(draws, "shade"),
                Substances.white(draws, "bulb"));
    }
}
