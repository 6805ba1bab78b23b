package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Legs;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Seats of legs, a top, a back and arms: chairs, stools, benches, wooden armchairs. */
final class Framed {

    private Framed() {}

    static TriangleMesh chair(RandomDraws dice) {
        double width = dice.between(0.36, 0.52);
        double lean = dice.chance(0.15) ? dice.between(0.2, 0.45) : dice.between(0.0, 0.2);
        var plan = new Plan(
                width,
                width * dice.between(0.82, 1.12),
                dice.between(0.41, 0.5),
                dice.between(0.018, 0.075),
                dice.chance(0.2) ? dice.between(0.2, 0.33) : dice.between(0.33, 0.68),
                lean,
                dice.chance(0.6) ? 0 : dice.between(0.0, 0.14),
                dice.between(-0.2, 0.14),
                dice.chance(0.6) ? 0 : dice.between(0.0, 0.05));
        var to = new Solids();
        var finish = Finishes.framed(dice);
        Legs legs = dice.pick(
                Legs.STRAIGHT,
                Legs.STRAIGHT,
                Legs.TAPERED,
                Legs.TAPERED,
                Legs.SPLAYED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.ROUND,
                Legs.CROSSED,
                Legs.SLED,
                Legs.CANTILEVER,
                Legs.STAR,
                Legs.STAR,
                Legs.PANELS,
                Legs.ROCKER);
        build(to, dice, plan, finish, legs);
        dice.pick(Backs.values()).build(to, dice, plan, finish);
        if (dice.chance(legs == Legs.STAR ? 0.6 : 0.25)) {
            dice.pick(Arms.POSTED, Arms.LOOP, Arms.PADDED, Arms.BOW).build(to, dice, plan, finish);
        }
        return to.mesh();
    }

    static TriangleMesh stool(RandomDraws dice) {
        boolean tall = dice.chance(0.6);
        double width = dice.between(0.28, 0.44);
        var plan = new Plan(
                width,
                dice.chance(0.6) ? width : width * dice.between(0.75, 1.05),
                tall ? dice.between(0.6, 0.82) : dice.between(0.38, 0.52),
                dice.between(0.02, 0.1),
                dice.between(0.12, 0.38),
                dice.between(0.0, 0.2),
                dice.between(0.0, 0.08),
                dice.between(-0.05, 0.1),
                0);
        var to = new Solids();
        var finish = Finishes.framed(dice);
        Legs legs = dice.pick(
                Legs.STRAIGHT,
                Legs.TAPERED,
                Legs.SPLAYED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.DISC,
                Legs.DISC,
                Legs.STAR,
                Legs.CROSSED,
                Legs.SLED);
        build(to, dice, plan, finish, legs);
        if (dice.chance(tall ? 0.5 : 0.15)) {
            dice.pick(Backs.BOARD, Backs.PADDED, Backs.LADDER, Backs.RAIL, Backs.HOOP)
                    .build(to, dice, plan, finish);
        }
        return to.mesh();
    }

    static TriangleMesh bench(RandomDraws dice) {
        var plan = new Plan(
                dice.between(0.55, 2.2),
                dice.between(0.3, 0.55),
                dice.between(0.38, 0.5),
                dice.between(0.03, 0.1),
                dice.between(0.3, 0.5),
                dice.between(0.03, 0.28),
                0,
                0,
                dice.between(0.0, 0.03));
        var to = new Solids();
        var finish = Finishes.framed(dice);
        Legs legs = dice.pick(
                Legs.STRAIGHT,
                Legs.TAPERED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.PANELS,
                Legs.PANELS,
                Legs.SLED,
                Legs.CROSSED);
        legs.build(to, dice, plan.footprint(), finish.frame());
        dice.pick(Tops.BOARD, Tops.CUSHION, Tops.PLANKS, Tops.PLANKS, Tops.BOARD_AND_CUSHION)
                .build(to, dice, plan, finish);
        if (dice.chance(0.5)) {
            dice.pick(Backs.SLATS, Backs.LADDER, Backs.LADDER, Backs.FRAMED, Backs.CROSS)
                    .build(to, dice, plan, finish);
            if (dice.chance(0.6)) {
                dice.pick(Arms.POSTED, Arms.LOOP, Arms.PANEL).build(to, dice, plan, finish);
            }
        }
        return to.mesh();
    }

    /** A low, wide chair of wood or metal with arms and cushions. */
    static TriangleMesh lounge(RandomDraws dice) {
        return lounge(dice, dice.between(0.5, 0.68));
    }

    /** The same for two or three, as garden and futon sofas are. */
    static TriangleMesh longLounge(RandomDraws dice) {
        return lounge(dice, dice.between(1.0, 2.0));
    }

    private static TriangleMesh lounge(RandomDraws dice, double width) {
        var plan = new Plan(
                width,
                dice.between(0.5, 0.7),
                dice.between(0.32, 0.44),
                dice.between(0.08, 0.16),
                dice.between(0.4, 0.72),
                dice.between(0.15, 0.6),
                0,
                dice.between(-0.05, 0.05),
                dice.between(0.0, 0.05));
        var to = new Solids();
        var finish = Finishes.upholstered(dice);
        Legs legs = width > 0.9
                ? dice.pick(Legs.STRAIGHT, Legs.TAPERED, Legs.SPLAYED, Legs.ROUND, Legs.SLED, Legs.PANELS)
                : dice.pick(
                        Legs.STRAIGHT,
                        Legs.TAPERED,
                        Legs.SPLAYED,
                        Legs.ROUND,
                        Legs.SLED,
                        Legs.CANTILEVER,
                        Legs.STAR,
                        Legs.ROCKER);
        legs.build(to, dice, plan.footprint(), finish.frame());
        dice.pick(Tops.CUSHION, Tops.BOARD_AND_CUSHION, Tops.PLANKS).build(to, dice, plan, finish);
        dice.pick(Backs.PADDED, Backs.PADDED, Backs.FRAMED, Backs.LADDER, Backs.SLATS)
                .build(to, dice, plan, finish);
        if (dice.chance(0.85)) {
            dice.pick(Arms.values()).build(to, dice, plan, finish);
        }
        return to.mesh();
    }

    private static void build(Solids to, RandomDraws dice, Plan plan, Finishes finish, Legs legs) {
        legs.build(to, dice, plan.footprint(), finish.frame());
        Tops top = dice.pick(
                Tops.BOARD, Tops.SHAPED, Tops.SHAPED, Tops.CUSHION, Tops.CUSHION, Tops.PLANKS, Tops.BOARD_AND_CUSHION);
        top.build(to, dice, plan, finish);
        if (legs == Legs.DISC || legs == Legs.STAR) {
            to.paint(finish.frame());
            Parts.board(to, at(0, 0, plan.under() - 0.008), plan.width() * 0.5, plan.depth() * 0.5, 0.016);
        }
    }
}
