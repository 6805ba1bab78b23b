package io.github.img3d.furniture.seat;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Piece;
import io.github.img3d.mesh.TriangleMesh;

/** Maker of seats, each from random draws of its own. */
public final class SeatMaker {

    private SeatMaker() {}

    /** Makes seat {@code number} of {@code seed}, the same however many are made. */
    public static Piece make(long seed, int number) {
        var draws = RandomDraws.of(seed, number);
        double kind = draws.between(0.0, 1.0);
        if (kind < 0.46) {
            return new Piece("chair", chair(draws, kind));
        }
        return kind < 0.64 ? smallSeat(draws, kind) : wideSeat(draws, kind);
    }

    private static TriangleMesh chair(RandomDraws draws, double kind) {
        if (kind < 0.27) {
            return Framed.chair(draws);
        }
        if (kind < 0.31) {
            return Tub.slim(draws);
        }
        if (kind < 0.41) {
            return Moulded.shell(draws);
        }
        if (kind < 0.44) {
            return Moulded.lounger(draws);
        }
        return kind < 0.45 ? Slung.deckChair(draws) : Slung.slatted(draws, draws.between(0.45, 0.7));
    }

    private static Piece smallSeat(RandomDraws draws, double kind) {
        if (kind < 0.53) {
            return new Piece("stool", Framed.stool(draws));
        }
        if (kind < 0.56) {
            return new Piece("stool", Upholstered.pouf(draws));
        }
        return kind < 0.62
                ? new Piece("bench", Framed.bench(draws))
                : new Piece("bench", Slung.slatted(draws, draws.between(0.9, 1.9)));
    }

    private static Piece wideSeat(RandomDraws draws, double kind) {
        if (kind < 0.83) {
            return new Piece("armchair", armchair(draws, kind));
        }
        if (kind < 0.96) {
            return new Piece("sofa", sofa(draws, kind));
        }
        return new Piece("corner sofa", Upholstered.cornerSofa(draws));
    }

    private static TriangleMesh armchair(RandomDraws draws, double kind) {
        if (kind < 0.67) {
            return Tub.stuffed(draws);
        }
        if (kind < 0.735) {
            return Framed.lounge(draws);
        }
        return kind < 0.82 ? Upholstered.armchair(draws) : Slung.beanBag(draws);
    }

    private static TriangleMesh sofa(RandomDraws draws, double kind) {
        if (kind < 0.93) {
            return Upholstered.sofa(draws);
        }
        return kind < 0.95 ? Framed.longLounge(draws) : Upholstered.curvedSofa(draws);
    }
}
