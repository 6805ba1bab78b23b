package io.github.img3d.furniture.seat;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;
import io.github.img3d.mesh.TriangleMesh;

/** Makes one seat after another, each from its own dice. */
public final class SeatMaker {

    private SeatMaker() {}

    /** Seat {@code number} of {@code seed}: the same however many are made. */
    public static Piece make(long seed, int number) {
        var dice = RandomDraws.of(seed, number);
        double kind = dice.between(0.0, 1.0);
        if (kind < 0.46) {
            return new Piece("chair", chair(dice, kind));
        }
        return kind < 0.64 ? smallSeat(dice, kind) : wideSeat(dice, kind);
    }

    private static TriangleMesh chair(RandomDraws dice, double kind) {
        if (kind < 0.27) {
            return Framed.chair(dice);
        }
        if (kind < 0.31) {
            return Tub.slim(dice);
        }
        if (kind < 0.41) {
            return Moulded.shell(dice);
        }
        if (kind < 0.44) {
            return Moulded.lounger(dice);
        }
        return kind < 0.45 ? Slung.deckChair(dice) : Slung.slatted(dice, dice.between(0.45, 0.7));
    }

    private static Piece smallSeat(RandomDraws dice, double kind) {
        if (kind < 0.53) {
            return new Piece("stool", Framed.stool(dice));
        }
        if (kind < 0.56) {
            return new Piece("stool", Upholstered.pouf(dice));
        }
        return kind < 0.62
                ? new Piece("bench", Framed.bench(dice))
                : new Piece("bench", Slung.slatted(dice, dice.between(0.9, 1.9)));
    }

    private static Piece wideSeat(RandomDraws dice, double kind) {
        if (kind < 0.83) {
            return new Piece("armchair", armchair(dice, kind));
        }
        if (kind < 0.96) {
            return new Piece("sofa", sofa(dice, kind));
        }
        return new Piece("corner sofa", Upholstered.cornerSofa(dice));
    }

    private static TriangleMesh armchair(RandomDraws dice, double kind) {
        if (kind < 0.67) {
            return Tub.stuffed(dice);
        }
        if (kind < 0.735) {
            return Framed.lounge(dice);
        }
        return kind < 0.82 ? Upholstered.armchair(dice) : Slung.beanBag(dice);
    }

    private static TriangleMesh sofa(RandomDraws dice, double kind) {
        if (kind < 0.93) {
            return Upholstered.sofa(dice);
        }
        return kind < 0.95 ? Framed.longLounge(dice) : Upholstered.curvedSofa(dice);
    }
}
