package io.github.img3d.furniture.seat;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/**
 * The materials of a seat.
 *
 * @param frame material of legs, posts and rails
 * @param body material of seat and back
 * @param accent a second fabric or colour, often the same as the body's
 */
record Finishes(Material frame, Material body, Material accent) {

    /** Draws a wooden or metal frame, and a body of wood, fabric or plastic. */
    static Finishes framed(RandomDraws draws) {
        Material frame = draws.chance(0.65) ? Substances.wood(draws, "frame") : Substances.metal(draws, "frame");
        Material body = draws.chance(0.4)
                ? again(frame, "body")
                : draws.chance(0.3) ? Substances.wood(draws, "body") : Substances.soft(draws, "body");
        return new Finishes(frame, body, draws.chance(0.7) ? again(body, "accent") : Substances.soft(draws, "accent"));
    }

    static Finishes upholstered(RandomDraws draws) {
        Material body = Substances.soft(draws, "body");
        Material frame = draws.chance(0.7) ? Substances.wood(draws, "frame") : Substances.metal(draws, "frame");
        return new Finishes(frame, body, draws.chance(0.7) ? again(body, "accent") : Substances.soft(draws, "accent"));
    }

    static Finishes moulded(RandomDraws draws) {
        Material frame = draws.chance(0.6) ? Substances.metal(draws, "frame") : Substances.wood(draws, "frame");
        Material body = draws.chance(0.7)
                ? Substances.plastic(draws, "body")
                : draws.chance(0.5) ? Substances.wood(draws, "body") : Substances.soft(draws, "body");
        return new Finishes(frame, body, draws.chance(0.6) ? again(body, "accent") : Substances.soft(draws, "accent"));
    }

    private static Material again(Material m, String name) {
        return new Material(name, m.red(), m.green(), m.blue(), m.opacity(), m.texture());
    }
}
