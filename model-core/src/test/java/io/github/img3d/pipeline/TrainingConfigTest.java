package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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

            assertThat(TrainingConfig.DEFAULT.withSteps(1200, 30))
                    .hasToString(
                            "fixedViewSteps 1200, novelViewSteps 30, batch 16, learningRate 0.003, depthWeight 5.0 of"
                                    + " object pixels, surfaceWeight 500.0, collisions summed, colourWeight 0.0");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theOptimizerIsToldWhereItIsNotTheDefault() {
        var plain = TrainingConfig.DEFAULT;

        assertThat(plain.withOptimizer(Optimizer.named("adam", 0.9, 0.1))).hasToString(plain + ", weightDecay 0.1");
        assertThat(plain.withOptimizer(new Optimizer.Sgd(0.9f, 0.1f)))
                .hasToString(plain + ", optimizer sgd, momentum 0.9, weightDecay 0.1");
        assertThat(plain).asString().doesNotContain("optimizer");
    }

    @Test
    void theFirstStageLooksAtSurfacesIfTheyWeighAnything() {
        var views = Stage.fixedViews(1, 5, CountedPixels.OBJECT);

        assertThat(firstStage(500)).isEqualTo(views.with(new SurfaceDistances(500)));
        assertThat(firstStage(0)).isEqualTo(views);
    }

    private static Stage firstStage(double surfaceWeight) {
        var views = new TrainingConfig.FixedViews(1, 5, CountedPixels.OBJECT, surfaceWeight);
        return TrainingConfig.DEFAULT.withFixedViews(views).phases().getFirst().stage();
    }
}
