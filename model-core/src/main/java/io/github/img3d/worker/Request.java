package io.github.img3d.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.DatasetCreation;
import io.github.img3d.pipeline.Evaluation;
import io.github.img3d.pipeline.Reconstruction;
import io.github.img3d.pipeline.Training;
import io.github.img3d.pipeline.TrainingConfig;
import io.github.img3d.segmentation.MaskModel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

        /** @throws InvalidRequest if there is no such normalization */
        Reconstruction.Settings settings() {
            return new Reconstruction.Settings(
                    path(model), device, threads, maskThreshold, path(maskModel), normalization());
        }

        private MaskModel.Normalization normalization() {
            return InvalidRequest.correctable(
                    "maskNormalization", () -> MaskModel.Normalization.named(maskNormalization));
        }

        /** @throws InvalidRequest if one is unknown, before a picture is tried */
        Set<String> knownFormats() {
            return InvalidRequest.correctable("formats", () -> {
                formats.forEach(Format::ofCloud);
                return new LinkedHashSet<>(formats);
            });
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
            TrainingConfig recipe,
            String precision,
            long seed,
            String device,
            int threads)
            implements Request {

        Training.Request forPipeline() {
            return new Training.Request(
                    data,
                    path(heldOut),
                    others,
                    Path.of(output),
                    path(startFrom),
                    network,
                    recipe,
                    precision,
                    seed,
                    device,
                    threads);
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
            return new DatasetCreation.Request(
                    data,
                    path(heldOut),
                    Path.of(output),
                    pictures,
                    pictureSize,
                    novelViews,
                    points,
                    split,
                    failOnError,
                    seed,
                    threads);
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
                    new Reconstruction.Settings(path(model), device, threads, maskThreshold),
                    data,
                    path(only),
                    inputs,
                    baseline,
                    path(heldOut),
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

    private static Path path(String orNull) {
        return orNull == null ? null : Path.of(orNull);
    }

    static Request parse(String line) throws JsonProcessingException {
        return new JsonMapper().readValue(line, Request.class);
    }
}
