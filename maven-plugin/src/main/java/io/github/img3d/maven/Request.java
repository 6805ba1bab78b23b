package io.github.img3d.maven;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the worker is asked to do; the other side is {@code io.github.img3d.worker.Request}. Paths are absolute. */
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
     * @param model null for the bundled model
     * @param maskModel null for none
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
            implements Request {}

    /**
     * @param heldOut null if nothing is held out
     * @param others null for none
     * @param startFrom null to start from fresh weights
     * @param network null for that of {@code startFrom}, or the usual one
     */
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
            implements Request {}

    /** How a model learns. */
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
            double weightDecay) {}

    /** @param heldOut null if nothing is held out */
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
            implements Request {}

    /**
     * @param only null for all meshes of the data
     * @param baseline null for none
     * @param heldOut null if nothing is held out
     * @param model null for the bundled model
     */
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
            implements Request {}

    /** @param model null for the bundled model */
    record Export(String model, String output) implements Request {}

    /** Asks which devices this worker has, and how fast they are. */
    record Devices(int threads) implements Request {}
}
