package io.github.img3d.worker;

import io.github.img3d.compute.device.Device;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.evaluation.InputKind;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.io.format.Format;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.pipeline.CollisionRule;
import io.github.img3d.pipeline.Computer;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Meshes;
import io.github.img3d.pipeline.Network;
import io.github.img3d.pipeline.Precision;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import io.github.img3d.pipeline.TrainingConfig;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.source.MeshSources;
import io.github.img3d.source.SplitRatios;
import io.github.img3d.train.Optimizer;
import io.github.img3d.worker.protocol.Request;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A program's requests as the pipeline takes them. */
final class PipelineRequests {

    private PipelineRequests() {}

    static Reconstruction.Settings settings(Request.Reconstruct request) {
        var settings = settings(request.model(), request.computer());
        var mask = request.mask();
        return mask == null
                ? settings
                : settings.withMaskModel(
                        mask.file(),
                        MaskModel.Normalization.valueOf(mask.normalization().name()));
    }

    static Set<Format> formats(List<Request.CloudFormat> formats) {
        return formats.stream().map(format -> Format.valueOf(format.name())).collect(Collectors.toSet());
    }

    static Training.Request of(Request.Train request) {
        var meshes = request.meshes();
        var network = request.start().network();
        return new Training.Request(
                meshes(meshes),
                request.others() == null ? null : absolute("others", request.others(), meshes),
                request.output(),
                new Training.Start(request.start().model(), network == null ? null : Network.valueOf(network.name())),
                config(request.recipe()),
                Precision.valueOf(request.precision().name()),
                request.seed(),
                computer(request.computer()));
    }

    private static TrainingConfig config(Request.Recipe recipe) {
        var first = recipe.fixedViews();
        var second = recipe.novelViews();
        return new TrainingConfig(
                recipe.batch(),
                recipe.descent().learningRate(),
                recipe.colourWeight(),
                new TrainingConfig.FixedViews(
                        first.steps(),
                        first.depthWeight(),
                        CountedPixels.valueOf(first.countedPixels().name()),
                        first.surfaceWeight()),
                new TrainingConfig.NovelViews(
                        second.steps(),
                        CollisionRule.valueOf(second.collisions().name())),
                new TrainingConfig.OwnView(
                        recipe.ownView().steps(), recipe.ownView().size()),
                optimizer(recipe.descent()));
    }

    private static Optimizer optimizer(Request.Recipe.Descent descent) {
        String name = descent.optimizer().name().toLowerCase(Locale.ROOT);
        return InvalidRequest.correctable(
                "optimizer", () -> Optimizer.named(name, descent.momentum(), descent.weightDecay()));
    }

    static DatasetCreation.Request of(Request.CreateDataset request) {
        var renderings = request.renderings();
        var meshes = meshes(request.meshes());
        return InvalidRequest.checked(() -> new DatasetCreation.Request(
                meshes,
                request.output(),
                new DatasetSpec(
                        renderings.pictures(),
                        renderings.pictureSize(),
                        renderings.novelViews(),
                        renderings.points(),
                        request.seed()),
                SplitRatios.parse(request.split()),
                request.failOnError(),
                request.threads()));
    }

    static Evaluation.Request of(Request.Evaluate request) {
        var meshes = request.meshes();
        var baseline = request.baseline() == null
                ? null
                : new Meshes(absolute("baseline", request.baseline(), meshes), meshes.heldOut());
        return new Evaluation.Request(
                settings(request.model(), request.computer()),
                absolute("data", meshes.data(), meshes),
                request.only(),
                request.inputs().stream()
                        .map(kind -> InputKind.valueOf(kind.name()))
                        .collect(Collectors.toSet()),
                baseline,
                request.output(),
                request.writeScores());
    }

    private static Reconstruction.Settings settings(Request.Model model, Request.Computer computer) {
        return Reconstruction.Settings.DEFAULT
                .withModel(model.file())
                .withMaskThreshold(model.maskThreshold())
                .withComputer(computer(computer));
    }

    private static Computer computer(Request.Computer computer) {
        return InvalidRequest.checked(() -> new Computer(Device.named(computer.device()), computer.threads()));
    }

    private static Meshes meshes(Request.Meshes meshes) {
        return new Meshes(absolute("data", meshes.data(), meshes), meshes.heldOut());
    }

    /**
     * Returns the names with absolute paths.
     *
     * @throws InvalidRequest if a file or folder is missing
     */
    private static String absolute(String setting, String data, Request.Meshes meshes) {
        try {
            return MeshSources.absolute(data, meshes.base());
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage() + ": correct `" + setting + "`", e);
        }
    }
}
