package io.github.img3d.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import io.github.img3d.source.SplitRatios;
import io.github.img3d.train.Optimizer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a worker is asked to do; paths are absolute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Reconstruct.class, name = "reconstruct"),
    @JsonSubTypes.Type(value = Request.Train.class, name = "train"),
    @JsonSubTypes.Type(value = Request.CreateDataset.class, name = "dataset"),
    @JsonSubTypes.Type(value = Request.Evaluate.class, name = "evaluate"),
    @JsonSubTypes.Type(value = Request.Export.class, name = "export"),
    @JsonSubTypes.Type(value = Request.Devices.class, name = "devices")
})
sealed interface Request {

    /**
     * @param model a safetensors file, or null for the bundled model
     * @param maskModel an ONNX file, or null for none
     */
    record Reconstruct(
            List<String> pictures,
            String output,
            List<String> formats,
            String model,
            double maskThreshold,
            String maskModel,
            String maskNormalization,
            String device,
            int threads)
            implements Request {

        /** @throws InvalidRequest if there is no such normalization or device */
        Reconstruction.Settings settings() {
            var settings = Request.settings(model, maskThreshold, device, threads);
            return maskModel == null
                    ? settings
                    : settings.withMaskModel(
                            Path.of(maskModel),
                            choice("maskNormalization", MaskModel.Normalization.values(), maskNormalization));
        }

        /** @throws InvalidRequest if one is unknown, before a picture is tried */
        Set<Format> knownFormats() {
            return InvalidRequest.correctable(
                    "formats", () -> formats.stream().map(Format::ofCloud).collect(Collectors.toSet()));
        }
    }

    /** As {@link Training.Request}. */
    record Train(
            String data,
            String heldOut,
            String others,
            String output,
            String startFrom,
            String network,
            Recipe recipe,
            String precision,
            long seed,
            String device,
            int threads)
            implements Request {

        Training.Request forPipeline() {
            return new Training.Request(
                    new Meshes(data, path(heldOut)),
                    others,
                    Path.of(output),
                    new Training.Start(path(startFrom), optional("network", Network.values(), network)),
                    recipe.forPipeline(),
                    choice("precision", Precision.values(), precision),
                    seed,
                    computer(device, threads));
        }
    }

    /** As {@link TrainingConfig}, value by value. */
    record Recipe(
            int fixedViewSteps,
            int novelViewSteps,
            int batch,
            double learningRate,
            double depthWeight,
            String countedPixels,
            double surfaceWeight,
            String collisions,
            double colourWeight,
            String optimizer,
            double momentum,
            double weightDecay) {

        private TrainingConfig forPipeline() {
            var counted = choice("countedPixels", CountedPixels.values(), countedPixels);
            var rule = choice("collisions", CollisionRule.values(), collisions);
            return new TrainingConfig(
                    batch,
                    learningRate,
                    colourWeight,
                    new TrainingConfig.FixedViews(fixedViewSteps, depthWeight, counted, surfaceWeight),
                    new TrainingConfig.NovelViews(novelViewSteps, rule),
                    InvalidRequest.correctable(
                            "optimizer", () -> Optimizer.named(optimizer, momentum, weightDecay)));
        }
    }

    /** As {@link DatasetCreation.Request}. */
    record CreateDataset(
            String data,
            String heldOut,
            String output,
            int pictures,
            int pictureSize,
            int novelViews,
            int points,
            String split,
            boolean failOnError,
            long seed,
            int threads)
            implements Request {

        DatasetCreation.Request forPipeline() {
            return InvalidRequest.checked(() -> new DatasetCreation.Request(
                    new Meshes(data, path(heldOut)),
                    Path.of(output),
                    new DatasetSpec(pictures, pictureSize, novelViews, points, seed),
                    SplitRatios.parse(split),
                    failOnError,
                    threads));
        }
    }

    /** As {@link Evaluation.Request}. */
    record Evaluate(
            String data,
            String only,
            List<String> inputs,
            String baseline,
            String heldOut,
            String output,
            boolean writeScores,
            String model,
            double maskThreshold,
            String device,
            int threads)
            implements Request {

        Evaluation.Request forPipeline() {
            return new Evaluation.Request(
                    settings(model, maskThreshold, device, threads),
                    data,
                    path(only),
                    inputs.stream()
                            .map(kind -> choice("inputs", InputKind.values(), kind))
                            .collect(Collectors.toSet()),
                    baseline == null ? null : new Meshes(baseline, path(heldOut)),
                    Path.of(output),
                    writeScores);
        }
    }

    /** As {@link io.github.img3d.pipeline.Export.Request}. */
    record Export(String model, String output) implements Request {

        io.github.img3d.pipeline.Export.Request forPipeline() {
            return new io.github.img3d.pipeline.Export.Request(path(model), Path.of(output));
        }
    }

    /** Asks which devices there are, and how fast. */
    record Devices(int threads) implements Request {}

    private static Reconstruction.Settings settings(
            String model, double maskThreshold, String device, int threads) {
        return Reconstruction.Settings.DEFAULT
                .withModel(path(model))
                .withMaskThreshold(maskThreshold)
                .withComputer(computer(device, threads));
    }

    private static Computer computer(String device, int threads) {
        return InvalidRequest.checked(() -> new Computer(Device.named(device), threads));
    }

    /** @throws InvalidRequest that says which there are, if none has that name */
    private static <E extends Enum<E>> E choice(String setting, E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> word(choice).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest("`" + setting + "` is '" + name + "', expected "
                        + Arrays.stream(choices).map(Request::word).collect(Collectors.joining("', '", "'", "'"))));
    }

    /** @param name may be null */
    private static <E extends Enum<E>> E optional(String setting, E[] choices, String name) {
        return name == null ? null : choice(setting, choices, name);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Path path(String orNull) {
        return orNull == null ? null : Path.of(orNull);
    }

    static Request parse(String line) throws JsonProcessingException {
        return new JsonMapper().readValue(line, Request.class);
    }
}
