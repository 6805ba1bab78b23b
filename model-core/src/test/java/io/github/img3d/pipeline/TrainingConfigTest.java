package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.train.Stage;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {

    @Test
    void isToldWithTheSameDigitsInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(new TrainingConfig(1200, 30, 16, 0.003, 5, "object", 500, "summed", 0))
                    .hasToString(
                            "fixedViewSteps 1200, novelViewSteps 30, batch 16, learningRate 0.003, depthWeight 5.0 of"
                                    + " object pixels, surfaceWeight 500.0, collisions summed, colourWeight 0.0");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theFirstStageLooksAtSurfacesIfTheyWeighAnything() {
        assertThat(firstStage(500)).isInstanceOfSatisfying(Stage.Surface.class, stage -> {
            assertThat(stage.weight()).isEqualTo(500);
            assertThat(stage.views().depthWeight()).isEqualTo(5);
        });
        assertThat(firstStage(0)).isInstanceOf(Stage.FixedViews.class);
    }

    private static Stage firstStage(double surfaceWeight) {
        var recipe = new TrainingConfig(1, 1, 1, 0.003, 5, "object", surfaceWeight, "summed", 0);
        return recipe.phases().getFirst().stage();
    }
}
