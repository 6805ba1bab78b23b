package io.github.img3d.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.evaluation.InputKind;
import io.github.img3d.io.format.Content;
import io.github.img3d.io.format.Format;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.pipeline.CollisionRule;
import io.github.img3d.pipeline.Computer;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Meshes;
import io.github.img3d.pipeline.Network;
import io.github.img3d.pipeline.Precision;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import io.github.img3d.pipeline.TrainingConfig;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.train.Optimizer;
import io.github.img3d.worker.protocol.Request;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineRequestsTest {

    private static final Path BASE = Path.of("/base");
    private static final Path OUTPUT = Path.of("/out");
    private static final Request.Computer COMPUTER = new Request.Computer("jvm", 2);

    @Test
    void aTrainingLosesNothingOnTheWay() {
        var fixedViews = new Request.Recipe.FixedViews(3, 5, Request.Recipe.CountedPixels.PREDICTED, 500);
        var descent = new Request.Recipe.Descent(Request.Recipe.Optimizer.SGD, 0.003, 0.8, 0.1);
        var novelViews = new Request.Recipe.NovelViews(2, Request.Recipe.Collisions.NEAREST);

        var request = PipelineRequests.of(new Request.Train(
                new Request.Meshes("seats:4", BASE, Path.of("/names")),
                "lamps:2",
                OUTPUT,
                new Request.Start(Path.of("/start"), Request.Network.MEDIUM),
                new Request.Recipe(16, descent, 0.5, fixedViews, novelViews, new Request.Recipe.OwnView(30, 128)),
                Request.Precision.HALF,
                7,
                COMPUTER));

        assertThat(request)
                .isEqualTo(new Training.Request(
                        new Meshes("seats:4", Path.of("/names")),
                        "lamps:2",
                        OUTPUT,
                        new Training.Start(Path.of("/start"), Network.MEDIUM),
                        new TrainingConfig(
                                16,
                                0.003,
                                0.5,
                                new TrainingConfig.FixedViews(3, 5, CountedPixels.PREDICTED, 500),
                                new TrainingConfig.NovelViews(2, CollisionRule.NEAREST),
                                new TrainingConfig.OwnView(30, 128),
                                new Optimizer.Sgd(0.8f, 0.1f)),
                        Precision.HALF,
                        7,
                        Computer.jvm(2)));
    }

    @Test
    void anEvaluationLosesNothingOnTheWay() {
        var request = PipelineRequests.of(new Request.Evaluate(
                new Request.Meshes("seats:4", BASE, Path.of("/names")),
                Path.of("/only"),
                List.of(Request.Inputs.RENDERS, Request.Inputs.ICONS),
                "seats:9",
                OUTPUT,
                true,
                new Request.Model(Path.of("/model"), 0.35),
                COMPUTER));

        assertThat(request)
                .isEqualTo(new Evaluation.Request(
                        new Reconstruction.Settings(Path.of("/model"), 0.35, null, Computer.jvm(2)),
                        "seats:4",
                        Path.of("/only"),
                        Set.of(InputKind.RENDERS, InputKind.ICONS),
                        new Meshes("seats:9", Path.of("/names")),
                        OUTPUT,
                        true));
    }

    @Test
    void aMaskModelIsHandedOn() {
        var settings = PipelineRequests.settings(new Request.Reconstruct(
                List.of(),
                OUTPUT,
                List.of(),
                new Request.Model(null, 0.35),
                new Request.MaskModel(Path.of("/mask"), Request.MaskModel.Normalization.CENTRED),
                COMPUTER));

        assertThat(settings)
                .isEqualTo(new Reconstruction.Settings(
                        null,
                        0.35,
                        new Reconstruction.MaskFile(Path.of("/mask"), MaskModel.Normalization.CENTRED),
                        Computer.jvm(2)));
    }

    @Test
    void theProtocolHasAllChoicesOfThePipeline() {
        var ofClouds = Arrays.stream(Format.values())
                .filter(format -> format.writes(Content.POINTS))
                .toArray(Format[]::new);
        assertThat(names(Request.CloudFormat.values())).containsExactlyInAnyOrder(names(ofClouds));
        assertThat(names(Request.Inputs.values())).containsExactlyInAnyOrder(names(InputKind.values()));
        assertThat(names(Request.Recipe.CountedPixels.values()))
                .containsExactlyInAnyOrder(names(CountedPixels.values()));
        assertThat(names(Request.Recipe.Collisions.values())).containsExactlyInAnyOrder(names(CollisionRule.values()));
        assertThat(names(Request.Network.values())).containsExactlyInAnyOrder(names(Network.values()));
        assertThat(names(Request.Precision.values())).containsExactlyInAnyOrder(names(Precision.values()));
        assertThat(names(Request.MaskModel.Normalization.values()))
                .containsExactlyInAnyOrder(names(MaskModel.Normalization.values()));
    }

    private static String[] names(Enum<?>[] choices) {
        return Arrays.stream(choices).map(Enum::name).toArray(String[]::new);
    }
}
