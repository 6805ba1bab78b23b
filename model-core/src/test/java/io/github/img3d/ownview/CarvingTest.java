package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrix3;
import org.junit.jupiter.api.Test;

class CarvingTest {

    private final TrueView truth = TrueView.of(Shapes.box(), -90, 10);
    private final OwnView view = truth.view(64, 0.001);
    private final Outline outline = Outline.of(truth.picture(128));

    @Test
    void noTruePointIsCarved() {
        var carving = carving(0);
        float[] p = truth.surface(2000).positions();
        for (int at = 0; at < p.length; at += 3) {
            assertThat(carving.weight(p[at], p[at + 1], p[at + 2])).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void outsideTheOutlineBeforeTheNearSurfaceAndBehindTheFarOneNoPointStands() {
        assertThat(carving(0).weight(0.5, 0, 0)).isZero();
        assertThat(weight(carving(0), nearest() - 0.1)).isZero();
        assertThat(weight(carving(0), farthest() + 0.1)).isZero();
        assertThat(weight(carving(0), (nearest() + farthest()) / 2)).isEqualTo(1);
    }

    @Test
    void aDoubtfulCameraCarvesLess() {
        assertThat(weight(carving(0.01), nearest() - 0.05)).isStrictlyBetween(0.0, 1.0);
        assertThat(weight(carving(0.03), nearest() - 0.05)).isEqualTo(1);
        assertThat(carving(0.1).weight(0.5, 0, 0)).isEqualTo(1);
    }

    @Test
    void doubtfulDepthsCarveLess() {
        var doubtful = carving(truth.view(64, 0.05), 0);

        assertThat(weight(doubtful, nearest() - 0.1)).isEqualTo(1);
        assertThat(weight(doubtful, nearest() - 0.3)).isZero();
    }

    private Carving carving(double turnError) {
        return carving(view, turnError);
    }

    private Carving carving(OwnView seen, double turnError) {
        var projector = new Projector(truth.camera(128));
        return new Carving(new SeenSpace(Rays.of(seen, outline, projector.pixel()), projector, 2), turnError);
    }

    private double nearest() {
        return view.near()[32 * 64 + 32];
    }

    private double farthest() {
        return view.far()[32 * 64 + 32];
    }

    /** Returns the weight of a point at a relative depth on the ray through the middle of the picture. */
    private double weight(Carving carving, double depth) {
        var camera = truth.camera(64);
        var point = camera.unproject(new DMatrix3(32, 32, camera.projection().distance() + depth));
        return carving.weight(point.a1, point.a2, point.a3);
    }
}
