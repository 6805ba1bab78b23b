package io.github.img3d.furniture.seat;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Legs;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;
import io.github.img3d.mesh.TriangleMesh;

/** Seats built of legs, a top, a back and arms: chairs, stools, benches, wooden armchairs. */
final class Framed {

    private Framed() {}

    static TriangleMesh chair(RandomDraws draws) {
        double width = draws.between(0.36, 0.52);
        double lean = draws.chance(0.15) ? draws.between(0.2, 0.45) : draws.between(0.0, 0.2);
        var plan = new Plan(
                width,
                width * draws.between(0.82, 1.12),
                draws.between(0.41, 0.5),
                draws.between(0.018, 0.075),
                draws.chance(0.2) ? draws.between(0.2, 0.33) : draws.between(0.33, 0.68),
                lean,
                draws.chance(0.6) ? 0 : draws.between(0.0, 0.14),
                draws.between(-0.2, 0.14),
                draws.chance(0.6) ? 0 : draws.between(0.0, 0.05));
        var to = new Solids();
        var finish = Finishes.framed(draws);
        Legs legs = draws.pick(
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
        build(to, draws, plan, finish, legs);
        draws.pick(Backs.values()).build(to, draws, plan, finish);
        if (draws.chance(legs == Legs.STAR ? 0.6 : 0.25)) {
            draws.pick(Arms.POSTED, Arms.LOOP, Arms.PADDED, Arms.BOW).build(to, draws, plan, finish);
        }
        return to.mesh();
    }

    static TriangleMesh stool(RandomDraws draws) {
        boolean tall = draws.chance(0.6);
        double width = draws.between(0.28, 0.44);
        var plan = new Plan(
                width,
                draws.chance(0.6) ? width : width * draws.between(0.75, 1.05),
                tall ? draws.between(0.6, 0.82) : draws.between(0.38, 0.52),
                draws.between(0.02, 0.1),
                draws.between(0.12, 0.38),
                draws.between(0.0, 0.2),
                draws.between(0.0, 0.08),
                draws.between(-0.05, 0.1),
                0);
        var to = new Solids();
        var finish = Finishes.framed(draws);
        Legs legs = draws.pick(
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
        build(to, draws, plan, finish, legs);
        if (draws.chance(tall ? 0.5 : 0.15)) {
            draws.pick(Backs.BOARD, Backs.PADDED, Backs.LADDER, Backs.RAIL, Backs.HOOP)
                    .build(to, draws, plan, finish);
        }
        return to.mesh();
    }

    static TriangleMesh bench(RandomDraws draws) {
        var plan = new Plan(
                draws.between(0.55, 2.2),
                draws.between(0.3, 0.55),
                draws.between(0.38, 0.5),
                draws.between(0.03, 0.1),
                draws.between(0.3, 0.5),
                draws.between(0.03, 0.28),
                0,
                0,
                draws.between(0.0, 0.03));
        var to = new Solids();
        var finish = Finishes.framed(draws);
        Legs legs = draws.pick(
                Legs.STRAIGHT,
                Legs.TAPERED,
                Legs.SPLAYED,
                Legs.ROUND,
                Legs.PANELS,
                Legs.PANELS,
                Legs.SLED,
                Legs.CROSSED);
        legs.build(to, draws, plan.footprint(), finish.frame());
        draws.pick(Tops.BOARD, Tops.CUSHION, Tops.PLANKS, Tops.PLANKS, Tops.BOARD_AND_CUSHION)
                .build(to, draws, plan, finish);
        if (draws.chance(0.5)) {
            draws.pick(Backs.SLATS, Backs.LADDER, Backs.LADDER, Backs.FRAMED, Backs.CROSS)
                    .build(to, draws, plan, finish);
            if (draws.chance(0.6)) {
                draws.pick(Arms.POSTED, Arms.LOOP, Arms.PANEL).build(to, draws, plan, finish);
            }
        }
        return to.mesh();
    }

    /** Builds a low, wide chair of wood or metal with arms and cushions. */
    static TriangleMesh lounge(RandomDraws draws) {
        return lounge(draws, draws.between(0.5, 0.68));
    }

    /** Builds the same for two or three, like garden and futon sofas. */
    static TriangleMesh longLounge(RandomDraws draws) {
        return lounge(draws, draws.between(1.0, 2.0));
    }

    private static TriangleMesh lounge(RandomDraws draws, double width) {
        var plan = new Plan(
                width,
                draws.between(0.5, 0.7),
                draws.between(0.32, 0.44),
                draws.between(0.08, 0.16),
                draws.between(0.4, 0.72),
                draws.between(0.15, 0.6),
                0,
                draws.between(-0.05, 0.05),
                draws.between(0.0, 0.05));
        var to = new Solids();
        var finish = Finishes.upholstered(draws);
        Legs legs = width > 0.9
                ? draws.pick(Legs.STRAIGHT, Legs.TAPERED, Legs.SPLAYED, Legs.ROUND, Legs.SLED, Legs.PANELS)
                : draws.pick(
                        Legs.STRAIGHT,
                        Legs.TAPERED,
                        Legs.SPLAYED,
                        Legs.ROUND,
                        Legs.SLED,
                        Legs.CANTILEVER,
                        Legs.STAR,
                        Legs.ROCKER);
        legs.build(to, draws, plan.footprint(), finish.frame());
        draws.pick(Tops.CUSHION, Tops.BOARD_AND_CUSHION, Tops.PLANKS).build(to, draws, plan, finish);
        draws.pick(Backs.PADDED, Backs.PADDED, Backs.FRAMED, Backs.LADDER, Backs.SLATS)
                .build(to, draws, plan, finish);
        if (draws.chance(0.85)) {
            draws.pick(Arms.values()).build(to, draws, plan, finish);
        }
        return to.mesh();
    }

    private static void build(Solids to, RandomDraws draws, Plan plan, Finishes finish, Legs legs) {
        legs.build(to, draws, plan.footprint(), finish.frame());
        Tops top = draws.pick(
                Tops.BOARD, Tops.SHAPED, Tops.SHAPED, Tops.CUSHION, Tops.CUSHION, Tops.PLANKS, Tops.BOARD_AND_CUSHION);
        top.build(to, draws, plan, finish);
        if (legs == Legs.DISC || legs == Legs.STAR) {
            to.paint(finish.frame());
            Parts.board(to, at(0, 0, plan.under() - 0.008), plan.width() * 0.5, plan.depth() * 0.5, 0.016);
        }
    }
}
