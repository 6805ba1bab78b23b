package io.github.img3d.furniture.seat;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.finish.Substances;
import io.github.img3d.mesh.Material;

/**
 * What a seat is made of.
 *
 * @param frame of legs, posts and rails
 * @param body of seat and back
 * @param accent of a second fabric or colour, often the same as the body's
 */
record Finishes(Material frame, Material body, Material accent) {

    /** Wooden or metal frame, body of wood, fabric or plastic. */
    static Finishes framed(RandomDraws dice) {
        Material frame = dice.chance(0.65) ? Substances.wood(dice, "frame") : Substances.metal(dice, "frame");
        Material body = dice.chance(0.4)
                ? again(frame, "body")
                : dice.chance(0.3) ? Substances.wood(dice, "body") : Substances.soft(dice, "body");
        return new Finishes(frame, body, dice.chance(0.7) ? again(body, "accent") : Substances.soft(dice, "accent"));
    }

    static Finishes upholstered(RandomDraws dice) {
        Material body = Substances.soft(dice, "body");
        Material frame = dice.chance(0.7) ? Substances.wood(dice, "frame") : Substances.metal(dice, "frame");
        return new Finishes(frame, body, dice.chance(0.7) ? again(body, "accent") : Substances.soft(dice, "accent"));
    }

    static Finishes moulded(RandomDraws dice) {
        Material frame = dice.chance(0.6) ? Substances.metal(dice, "frame") : Substances.wood(dice, "frame");
        Material body = dice.chance(0.7)
                ? Substances.plastic(dice, "body")
                : dice.chance(0.5) ? Substances.wood(dice, "body") : Substances.soft(dice, "body");
        return new Finishes(frame, body, dice.chance(0.6) ? again(body, "accent") : Substances.soft(dice, "accent"));
    }

    private static Material again(Material m, String name) {
        return new Material(name, m.red(), m.green(), m.blue(), m.opacity(), m.texture());
    }
}
