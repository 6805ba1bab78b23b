package io.github.img3d.worker.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of work for a worker. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "goal")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Reconstruct.class, name = "reconstruct"),
    @JsonSubTypes.Type(value = Request.Train.class, name = "train"),
    @JsonSubTypes.Type(value = Request.CreateDataset.class, name = "dataset"),
    @JsonSubTypes.Type(value = Request.Evaluate.class, name = "evaluate"),
    @JsonSubTypes.Type(value = Request.Export.class, name = "export"),
    @JsonSubTypes.Type(value = Request.Devices.class, name = "devices")
})
public sealed interface Request {

    /**
     * Makes clouds of pictures.
     *
     * @param output folder of the clouds
     * @param mask null to go by transparency and colours
     */
    record Reconstruct(
            List<Path> pictures,
            Path output,
            List<CloudFormat> formats,
            Model model,
            @Nullable MaskModel mask,
            Computer computer)
            implements Request {}

    /**
     * Trains a model, or goes on where that stopped.
     *
     * @param others meshes for the model to learn not to know, named as the data are, or null
     * @param output folder of the dataset, the checkpoint, the losses and the model
     */
    record Train(
            Meshes meshes,
            @Nullable String others,
            Path output,
            Start start,
            Recipe recipe,
            Precision precision,
            long seed,
            Computer computer)
            implements Request {}

    /**
     * Renders meshes into a dataset.
     *
     * @param output folder of the dataset
     * @param split shares of training, validation and test, such as {@code 80,10,10}
     * @param failOnError whether a mesh that was skipped is an error
     * @param threads of the CPU; 0 takes one a core
     */
    record CreateDataset(
            Meshes meshes,
            Path output,
            Renderings renderings,
            String split,
            boolean failOnError,
            long seed,
            int threads)
            implements Request {}

    /**
     * Measures a model.
     *
     * @param only file of the names of those of the meshes to take, or null for all
     * @param baseline meshes that the model may have been trained on, named as the data are, or null
     * @param output folder of the report
     * @param writeScores whether the model's file is told its scores
     */
    record Evaluate(
            Meshes meshes,
            @Nullable Path only,
            List<Inputs> inputs,
            @Nullable String baseline,
            Path output,
            boolean writeScores,
            Model model,
            Computer computer)
            implements Request {}

    /**
     * Writes a model as ONNX.
     *
     * @param model null for the bundled one
     */
    record Export(@Nullable Path model, Path output) implements Request {}

    /** Asks which devices the worker has, and how fast they are. */
    record Devices(int threads) implements Request {}

    /**
     * A device and the CPU's threads.
     *
     * @param device {@code auto}, {@code jvm}, {@code tornado}, or one such as {@code tornado:opencl:0}
     * @param threads of the CPU; 0 takes one a core
     */
    record Computer(String device, int threads) {}

    /**
     * A trained model, and which of its points to keep.
     *
     * @param file null for the bundled one
     * @param maskThreshold probability of the mask above which a point is kept
     */
    record Model(@Nullable Path file, double maskThreshold) {}

    /** A network that tells objects from backgrounds. */
    record MaskModel(Path file, Normalization normalization) {

        /** Colours that such a network expects. */
        public enum Normalization {
            IMAGENET,
            CENTRED,
            NONE
        }
    }

    /**
     * Meshes by the text that names them.
     *
     * @param base folder that relative paths of the text start from
     * @param heldOut file of the names of catalogue models to leave out, or null
     */
    record Meshes(String data, Path base, @Nullable Path heldOut) {}

    /**
     * Weights that a training starts from.
     *
     * @param model null for fresh ones
     * @param network null for that of {@code model}, else the usual one
     */
    record Start(@Nullable Path model, @Nullable Network network) {}

    /**
     * Settings of a training.
     *
     * @param batch pictures a step
     * @param colourWeight of the colours' loss; 0 to learn shapes alone
     */
    record Recipe(
            int batch,
            Descent descent,
            double colourWeight,
            FixedViews fixedViews,
            NovelViews novelViews,
            OwnView ownView) {

        /**
         * The way from gradients to weights.
         *
         * @param learningRate of the first stage's start
         * @param momentum of {@code SGD}
         * @param weightDecay part of a weight that is added to its gradient
         */
        public record Descent(Optimizer optimizer, double learningRate, double momentum, double weightDecay) {}

        public enum Optimizer {
            ADAM,
            SGD
        }

        /**
         * The first stage.
         *
         * @param depthWeight of the depths beside the masks
         * @param countedPixels those whose depths count
         * @param surfaceWeight of the distance between cloud and true surface; 0 looks at views alone
         */
        public record FixedViews(int steps, double depthWeight, CountedPixels countedPixels, double surfaceWeight) {}

        /**
         * The second stage, through fusion and rendering.
         *
         * @param collisions what becomes of points that fall on one another
         */
        public record NovelViews(int steps, Collisions collisions) {}

        /**
         * The stage of the picture's own view.
         *
         * @param size pixels along its side
         */
        public record OwnView(int steps, int size) {}

        public enum CountedPixels {
            OBJECT,
            PREDICTED
        }

        public enum Collisions {
            SUMMED,
            NEAREST
        }
    }

    /**
     * A dataset's content for each object.
     *
     * @param pictureSize pixels along a picture's side
     * @param novelViews depth maps at random poses
     * @param points on the surface
     */
    record Renderings(int pictures, int pictureSize, int novelViews, int points) {}

    enum CloudFormat {
        PLY,
        XYZ,
        GLB
    }

    enum Network {
        SMALL,
        MEDIUM,
        LARGE,
        ORIGINAL
    }

    enum Precision {
        FULL,
        HALF,
        COMPACT
    }

    /** Pictures of meshes that an evaluation shows a model. */
    enum Inputs {
        RENDERS,
        ICONS
    }
}
