package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.train.Optimizer;
import io.github.img3d.train.Stage;
import io.github.img3d.train.term.SurfaceDistances;
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
    void theOptimizerIsToldWhereItIsNotTheDefault() {
        var plain = new TrainingConfig(1, 1, 1, 0.003, 5, "object", 0, "summed", 0);

        assertThat(optimizedBy("adam", 0)).hasToString(plain.toString());
        assertThat(optimizedBy("adam", 0.1)).hasToString(plain + ", weightDecay 0.1");
        assertThat(optimizedBy("sgd", 0.1)).hasToString(plain + ", optimizer sgd, momentum 0.9, weightDecay 0.1");
        assertThat(optimizedBy("sgd", 0.1).chosenOptimizer()).isEqualTo(new Optimizer.Sgd(0.9f, 0.1f));
    }

    @Test
    void anUnknownOptimizerIsRefused() {
        assertThatThrownBy(optimizedBy("lion", 0)::chosenOptimizer)
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("optimizer 'lion', expected 'adam' or 'sgd': correct img3d.optimizer");
    }

    private static TrainingConfig optimizedBy(String optimizer, double weightDecay) {
        return new TrainingConfig(1, 1, 1, 0.003, 5, "object", 0, "summed", 0, optimizer, 0.9, weightDecay);
    }

    @Test
    void theFirstStageLooksAtSurfacesIfTheyWeighAnything() {
        var views = Stage.fixedViews(1, 5, CountedPixels.OBJECT);

        assertThat(firstStage(500)).isEqualTo(views.with(new SurfaceDistances(500)));
        assertThat(firstStage(0)).isEqualTo(views);
    }

    private static Stage firstStage(double surfaceWeight) {
        var config = new TrainingConfig(1, 1, 1, 0.003, 5, "object", surfaceWeight, "summed", 0);
        return config.phases().getFirst().stage();
    }
}
