package io.github.img3d.maven;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What the worker is asked to do; the other side is {@code io.github.img3d.worker.Request}. Paths are absolute. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Reconstruct.class, name = "reconstruct"),
    @JsonSubTypes.Type(value = Request.Train.class, name = "train"),
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
     * @param startFrom null to start from fresh weights
     */
    record Train(
            String data,
            String heldOut,
            String output,
            String startFrom,
            String network,
            int fixedViewSteps,
            int novelViewSteps,
            int batch,
            double learningRate,
            String collisions,
            long seed,
            String device,
            int threads)
            implements Request {}

    /** @param model null for the bundled model */
    record Export(String model, String output) implements Request {}

    /** Asks which devices this worker has, and how fast they are. */
    record Devices(int threads) implements Request {}
}
