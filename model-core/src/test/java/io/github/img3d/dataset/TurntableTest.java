package io.github.img3d.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurntableTest {

    private final TriangleMesh mesh =
            Meshes.boxes(new double[] {-0.2, -0.3, -0.4, 0.3, 0.2, 0.1}, new double[] {-0.2, 0, 0.1, 0.3, 0.2, 0.4});

    @Test
    void picturesGoAllTheWayRoundAndNoTwoAreTheSame() {
        List<Picture> pictures = Turntable.pictures(mesh, 32);

        assertThat(pictures)
                .hasSize(Turntable.PICTURES)
                .allSatisfy(p -> assertThat(p.width()).isEqualTo(32));
        assertThat(pictures.stream().map(p -> List.of(boxed(p.argb()))).distinct())
                .hasSize(Turntable.PICTURES);
    }

    @Test
    void picturesAreTheSameEveryTime() {
        var once = Turntable.pictures(mesh, 16);
        var again = Turntable.pictures(mesh, 16);

        for (int k = 0; k < once.size(); k++) {
            assertThat(again.get(k).argb()).isEqualTo(once.get(k).argb());
        }
    }

    /** Published figures hold for these numbers; whoever changes them has to measure again. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.0, 0.3253999047074229, 0.35785618085819204, 0.720228204182065, 0.38236917658023284, 0.7330952782628739",
        "7, 1.832595714594046, 0.4805600898936203, 0.7001774423863751, 0.558474363817252, 0.5171962718517056,"
                + " 0.5757658777541219",
        "21, 5.497787143782138, 0.4558758745305459, 0.8722129273896014, 0.7068585004765069, 0.4697260111929069,"
                + " 0.8121539715532756",
        "23, 6.021385919380436, 0.27243896126950773, 0.4909450983422308, 0.5083936447688769, 0.6183510598335007,"
                + " 0.9746304797040722"
    })
    void camerasAndLightsAreThoseOfThePublishedFigures(
            int picture, double azimuth, double elevation, double fieldOfView, double ambient, double key, double up) {
        var sample = Turntable.SAMPLES.get(picture);
        double[] numbers = {
            sample.camera().pose().azimuth(),
            sample.camera().pose().elevation(),
            ((Camera.Perspective) sample.camera().projection()).fieldOfView(),
            sample.light().ambient(),
            sample.light().key(),
            sample.light().toKey().a3
        };

        assertThat(numbers)
                .containsExactly(new double[] {azimuth, elevation, fieldOfView, ambient, key, up}, within(1e-12));
    }

    @Test
    void aMeshOfNothingIsRefused() {
        var nothing = new TriangleMesh(new float[0], new int[0], new float[0], new int[0], List.of());

        assertThatThrownBy(() -> Turntable.pictures(nothing, 16)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
