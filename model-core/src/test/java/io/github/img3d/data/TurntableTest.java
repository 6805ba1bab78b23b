package io.github.img3d.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.image.Picture;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.raster.Meshes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void aMeshOfNothingIsRefused() {
        var nothing = new TriangleMesh(new float[0], new int[0], new float[0], new int[0], List.of());

        assertThatThrownBy(() -> Turntable.pictures(nothing, 16)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
