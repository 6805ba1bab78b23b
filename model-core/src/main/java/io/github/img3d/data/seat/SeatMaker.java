package io.github.img3d.data.seat;

import io.github.img3d.data.finish.Dice;
import io.github.img3d.mesh.TriangleMesh;

/** Makes one seat after another, each from its own dice. */
public final class SeatMaker {

    /**
     * A seat.
     *
     * @param kind chair, stool, bench, armchair, sofa or corner sofa
     * @param mesh in metres, Z up, front −Y, the floor at z = 0
     */
    public record Seat(String kind, TriangleMesh mesh) {}

    private SeatMaker() {}

    /** Seat {@code number} of {@code seed}: the same however many are made. */
    public static Seat make(long seed, int number) {
        var dice = Dice.of(seed, number);
        double kind = dice.between(0.0, 1.0);
        if (kind < 0.33) {
            return new Seat("chair", Framed.chair(dice));
        }
        if (kind < 0.38) {
            return new Seat("chair", Tub.slim(dice));
        }
        if (kind < 0.46) {
            return new Seat("chair", Moulded.shell(dice));
        }
        if (kind < 0.5) {
            return new Seat("chair", Moulded.lounger(dice));
        }
        return kind < 0.66 ? smallSeat(dice, kind) : wideSeat(dice, kind);
    }

    private static Seat smallSeat(Dice dice, double kind) {
        if (kind < 0.58) {
            return new Seat("stool", Framed.stool(dice));
        }
        return kind < 0.6 ? new Seat("stool", Upholstered.pouf(dice)) : new Seat("bench", Framed.bench(dice));
    }

    private static Seat wideSeat(Dice dice, double kind) {
        if (kind < 0.69) {
            return new Seat("armchair", Tub.stuffed(dice));
        }
        if (kind < 0.75) {
            return new Seat("armchair", Framed.lounge(dice));
        }
        if (kind < 0.83) {
            return new Seat("armchair", Upholstered.armchair(dice));
        }
        return kind < 0.96
                ? new Seat("sofa", Upholstered.sofa(dice))
                : new Seat("corner sofa", Upholstered.cornerSofa(dice));
    }
}
