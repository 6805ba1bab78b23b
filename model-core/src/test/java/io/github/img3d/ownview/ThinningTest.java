package io.github.img3d.ownview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void theSurestPointOfEachCellIsKept() {
        var random = new SplittableRandom(9);
        var samples = new Samples();
        var surest = new HashMap<String, Float>();
        for (int i = 0; i < 5000; i++) {
            float x = (float) random.nextDouble(-0.6, 0.6);
            float y = (float) random.nextDouble(-0.6, 0.6);
            float z = (float) random.nextDouble(-0.6, 0.6);
            float error = (float) random.nextDouble();
            samples.add(x, y, z, error, i, Part.FAR);
            surest.merge(cell(x, y, z), error, Math::min);
        }

        var thinned = Thinning.of(samples, 0.1);

        assertThat(thinned.size()).isEqualTo(surest.size());
        for (int i = 0; i < thinned.size(); i++) {
            assertThat(thinned.error(i)).isEqualTo(surest.get(cell(thinned.x(i), thinned.y(i), thinned.z(i))));
            assertThat(thinned.part(i)).isEqualTo(Part.FAR);
        }
    }

    private static String cell(float x, float y, float z) {
        return Math.floor(x / 0.1) + " " + Math.floor(y / 0.1) + " " + Math.floor(z / 0.1);
    }
}
