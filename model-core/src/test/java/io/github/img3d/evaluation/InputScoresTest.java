package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.metric.SearchableCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputScoresTest {

    @Test
    void aMeanIsTakenOverPicturesFirstAndOverObjectsThen() {
        var input = new InputScores(
                "renders",
                List.of(Examples.object("a", "chairs", 0.01, 0.01, 0.01), Examples.object("b", "sofas", 0.03)),
                List.of());

        assertThat(input.all().mean().shape()).isCloseTo(0.02, within(1e-12));
        assertThat(input.all().pictures()).isEqualTo(4);
        assertThat(input.categories()).extracting(Summary::name).containsExactly("chairs", "sofas");
    }

    @Test
    void theWorstObjectComesFirst() {
        var input = new InputScores(
                "renders", List.of(Examples.object("good", "", 0.01), Examples.object("bad", "", 0.03)), List.of());

        assertThat(input.worstFirst()).extracting(ObjectScores::name).containsExactly("bad", "good");
    }

    @Test
    void anObjectIsShownByItsWorstAndItsBestPicture() {
        var several = Examples.object("a", "", 0.02, 0.01, 0.03);
        var single = Examples.object("b", "", 0.02);

        assertThat(several.extremes()).extracting(PictureScores::number).containsExactly(2, 1);
        assertThat(single.extremes()).hasSize(1);
    }

    @Test
    void aPictureWithoutACloudIsScoredAsOnePointInTheMiddle() {
        var truth = SearchableCloud.of("truth", new PointCloud(new float[] {0.3f, 0.4f, 0, -0.3f, 0.4f, 0}));

        var failed = PictureScores.failed(0, "no object", truth, ViewScores.NONE);

        assertThat(failed.isFailure()).isTrue();
        assertThat(failed.scores().shape()).isCloseTo(0.5, within(1e-6));
        assertThat(failed.scores().coverage()).isCloseTo(0.5, within(1e-6));
        assertThat(failed.scores().outliers()).isEqualTo(1);
    }

    @Test
    void picturesWithoutACloudAfterAPerturbationAreCountedAndLeftOutOfTheMean() {
        var moved = Invariance.of(Perturbation.HALF, List.of(0.01, Double.NaN, 0.03));

        assertThat(moved).isEqualTo(new Invariance("half the size", 3, 1, 0.02, 0.03));
    }
}
