package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.geometry.CameraCode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectBoxTest {

    private static final int SIDE = 128;

    @ParameterizedTest
    @CsvSource({"-60, 20, 1.15, 0.02", "40, 35, 0.9, -0.03", "-90, 15, 1.08, 0.04", "130, 30, 0.85, 0"})
    void aWrongSizeCentreAndDepthAreMended(double azimuth, double elevation, double size, double shift) {
        var truth = TrueView.of(Shapes.chair(), azimuth, elevation);
        var known = CameraEstimate.known(truth.camera(SIDE), SIDE);
        var view = truth.view(SIDE, 0.01);

        float[] wrong = known.parameters().clone();
        wrong[2] += (float) shift;
        wrong[3] -= (float) shift;
        wrong[4] += (float) Math.log(size);
        wrong[5] /= (float) size;
        var fitted = ObjectBox.fit(
                view.moved(shift, size), new CameraEstimate(known.azimuths(), wrong), Math.toRadians(azimuth));

        float[] mended = fitted.estimate().parameters();
        for (int i = 2; i < CameraCode.PARAMETERS; i++) {
            assertThat(mended[i]).isCloseTo(known.parameters()[i], Offset.offset(0.02f));
        }
        for (int p = 0; p < SIDE * SIDE; p++) {
            if (view.shows(p)) {
                assertThat(fitted.view().near()[p]).isCloseTo(view.near()[p], Offset.offset(0.015f));
                assertThat(fitted.view().far()[p]).isCloseTo(view.far()[p], Offset.offset(0.015f));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-60, 20", "45, 10"})
    void surfacesThatMakeNoObjectStayAsTheyAre(double azimuth, double elevation) {
        var truth = TrueView.of(Shapes.chair(), azimuth, elevation);
        var estimate = CameraEstimate.known(truth.camera(SIDE), SIDE);
        var view = truth.view(SIDE, 0.01).moved(0, 20);

        assertThat(ObjectBox.fit(view, estimate, Math.toRadians(azimuth)).view())
                .isSameAs(view);
    }
}
