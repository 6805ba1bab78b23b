package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.cloud.PointCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A red chair on dark legs, which the canonical points paint in one hue. */
class RegionColoursTest {

    private static final int RED = 0xCC3326;
    private static final int DARK = 0x261F1A;

    /** Height of the seat's lower side above the middle of a chair of diagonal 1. */
    private static final double SEAT = -0.035;

    @ParameterizedTest
    @ValueSource(ints = {-90, -50, 0, 60, 110})
    void everyPartKeepsItsOwnHue(double azimuth) {
        var truth = TrueView.of(Shapes.chair(), azimuth, 20);

        var fused = fuse(truth, 1, painted(truth));

        assertThat(fused.way()).isEqualTo(Way.UNION);
        assertThat(share(fused.cloud())).isGreaterThan(0.95);
    }

    @Test
    void withoutCanonicalPointsToo() {
        var truth = TrueView.of(Shapes.chair(), -50, 20);

        assertThat(share(fuse(truth, 0, new PointCloud(new float[0])).cloud())).isGreaterThan(0.93);
    }

    @Test
    void colourlessCanonicalPointsTakeTheNearestPartsColour() {
        var truth = TrueView.of(Shapes.chair(), -50, 20);

        assertThat(share(fuse(truth, 1, truth.surface(6000)).cloud())).isGreaterThan(0.93);
    }

    private static FusedView fuse(TrueView truth, double known, PointCloud canonical) {
        return OwnViewFusion.of(
                truth.view(64, 0.001),
                CameraEstimate.known(truth.camera(128), 128),
                canonical,
                known,
                truth.picture(128));
    }

    /** Returns the surface in a greyish brown, a little darker on the legs. */
    private static PointCloud painted(TrueView truth) {
        float[] positions = truth.surface(6000).positions();
        byte[] colours = new byte[positions.length];
        for (int at = 0; at < colours.length; at += 3) {
            boolean legs = positions[at + 2] < SEAT;
            colours[at] = (byte) (legs ? 100 : 130);
            colours[at + 1] = (byte) (legs ? 70 : 90);
            colours[at + 2] = (byte) (legs ? 60 : 80);
        }
        return new PointCloud(positions, colours);
    }

    /** Returns the part of the points, but those close to the joints, whose colour is nearer to their own part's. */
    private static double share(PointCloud cloud) {
        int right = 0;
        int count = 0;
        for (int i = 0; i < cloud.size(); i++) {
            double z = cloud.positions()[3 * i + 2];
            if (Math.abs(z - SEAT) > 0.03) {
                boolean red = apart(cloud.rgb(i), RED) < apart(cloud.rgb(i), DARK);
                right += red == z > SEAT ? 1 : 0;
                count++;
            }
        }
        return (double) right / count;
    }

    private static int apart(int a, int b) {
        return Math.abs((a >> 16) - (b >> 16))
                + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }
}
