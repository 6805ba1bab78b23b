package io.github.img3d.pipeline;

import io.github.img3d.compute.Backend;
import io.github.img3d.figure.Figure;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Confidence;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.io.format.Content;
import io.github.img3d.io.format.Format;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.ownview.FusedView;
import io.github.img3d.ownview.Way;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.view.Views;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pictures to point clouds, with one model on one device.
 *
 * <pre>{@code
 * try (var reconstruction = Reconstruction.open()) {
 *     var prediction = reconstruction.reconstruct(Path.of("chair.png"));
 *     prediction.confidence().warning().ifPresent(System.err::println);
 *     Format.PLY.write(Path.of("chair.ply"), prediction.cloud());
 * }
 * }</pre>
 *
 * <p>Opening takes most of the time, so reconstruct many pictures with one instance, one after the other.
 */
public final class Reconstruction implements AutoCloseable {

    private static final String BUNDLED = "/io/github/img3d/model/furniture.safetensors";
    private static final String BUNDLED_NAME = "bundled model";

    /** The name in messages of a picture without a file. */
    private static final String PICTURE = "the picture";

    /** The ending of the figure's file. */
    private static final String FIGURE = "png";

    private final Preprocessing preprocessing;
    private final Backend backend;
    private final Inference inference;

    /**
     * Model and device.
     *
     * @param model a safetensors file, or null for the bundled model
     * @param maskThreshold a predicted point is kept where the mask's probability is above this, as
     *     {@link Views#MASK_THRESHOLD}
     * @param maskModel tells the object from its background; null to go by transparency and colours
     * @param computer to predict on
     */
    public record Settings(
            @Nullable Path model,
            double maskThreshold,
            @Nullable MaskFile maskModel,
            Computer computer) {

        /** The bundled model, on the fastest device there is. */
        public static final Settings DEFAULT = new Settings(null, Views.MASK_THRESHOLD, null, Computer.AUTO);

        public Settings {
            if (!(maskThreshold > 0 && maskThreshold < 1)) {
                throw new InvalidRequest(
                        "`maskThreshold` is " + maskThreshold + ", expected a probability between 0 and 1");
            }
        }

        /** Returns these settings with another model. */
        public Settings withModel(@Nullable Path file) {
            return new Settings(file, maskThreshold, maskModel, computer);
        }

        /** Returns these settings with another threshold. */
        public Settings withMaskThreshold(double threshold) {
            return new Settings(model, threshold, maskModel, computer);
        }

        /** Returns these settings with a mask model. */
        public Settings withMaskModel(Path file, MaskModel.Normalization normalization) {
            return new Settings(model, maskThreshold, new MaskFile(file, normalization), computer);
        }

        /** Returns these settings on another device. */
        public Settings withComputer(Computer other) {
            return new Settings(model, maskThreshold, maskModel, other);
        }

        /** @throws InvalidRequest if the mask model cannot be had */
        Preprocessing preprocessing(TrainedModel trained) {
            var architecture = trained.generator().architecture();
            return maskModel == null
                    ? Preprocessing.of(architecture)
                    : Preprocessing.open(maskModel.file, maskModel.normalization, architecture);
        }
    }

    /**
     * A network that tells objects from their backgrounds.
     *
     * <pre>{@code
     * Settings.DEFAULT.withMaskModel(Path.of("u2net.onnx"), MaskModel.Normalization.IMAGENET)
     * }</pre>
     *
     * @param file in ONNX
     * @param normalization of its input colours
     */
    public record MaskFile(Path file, MaskModel.Normalization normalization) {}

    /**
     * The files made of one picture.
     *
     * @param points of the cloud
     * @param confidence how likely it is that the model knows this kind of object
     * @param way to the cloud; empty if the model has no own view
     * @param device that it was predicted on
     */
    public record Result(
            Path picture,
            int points,
            Confidence confidence,
            Optional<Way> way,
            Duration elapsed,
            String device,
            List<Path> files) {}

    private Reconstruction(Preprocessing preprocessing, Backend backend, Inference inference) {
        this.preprocessing = preprocessing;
        this.backend = backend;
        this.inference = inference;
    }

    /** Opens the bundled model on the fastest device there is. */
    public static Reconstruction open() {
        return open(Settings.DEFAULT);
    }

    /**
     * Opens a model on a device.
     *
     * @throws InvalidRequest if the model, the mask model or the device cannot be had
     */
    public static Reconstruction open(Settings settings) {
        var model = model(settings.model());
        var preprocessing = settings.preprocessing(model);
        try {
            return open(settings, model, preprocessing);
        } catch (Throwable e) {
            preprocessing.close();
            throw e;
        }
    }

    private static Reconstruction open(Settings settings, TrainedModel model, Preprocessing preprocessing) {
        var backend = settings.computer().open();
        try {
            return new Reconstruction(preprocessing, backend, new Inference(model, backend, settings.maskThreshold()));
        } catch (Throwable e) {
            backend.close();
            throw e;
        }
    }

    /**
     * Predicts the object in a picture's file.
     *
     * @return views, cloud and confidence
     * @throws InvalidRequest if the picture cannot be read or holds no object that the model knows
     */
    public Inference.Prediction reconstruct(Path picture) {
        try {
            return prediction(preprocessing.framed(picture), picture.toString());
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** Predicts the object in a picture's file that is read from a stream; as {@link #reconstruct(Path)}. */
    public Inference.Prediction reconstruct(InputStream picture) {
        try {
            return prediction(preprocessing.framed(picture), PICTURE);
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** Predicts the object in an image; as {@link #reconstruct(Path)}. */
    public Inference.Prediction reconstruct(BufferedImage picture) {
        return prediction(preprocessing.framed(picture), PICTURE);
    }

    /**
     * Reconstructs one picture into {@code output/<name>.<format>} for each format, and {@code output/<name>.png}, which
     * shows the picture, the predicted views and the cloud.
     *
     * @param formats in which points are written
     * @throws InvalidRequest if the picture cannot be read or holds no object that the model knows, or the files cannot be
     *     written or one of them would replace the picture
     */
    public Result reconstruct(Path picture, Path output, Set<Format> formats) {
        long start = System.nanoTime();
        try {
            var chosen = formats.stream().sorted().toList();
            requireClouds(chosen);
            var framed = preprocessing.framed(picture);
            requireToStay(picture, output, chosen);
            var prediction = prediction(framed, picture.toString());
            var files = write(prediction, framed, output, picture, chosen);
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new Result(
                    picture,
                    prediction.cloud().size(),
                    prediction.confidence(),
                    prediction.own().map(FusedView::way),
                    elapsed,
                    backend.description(),
                    files);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private Inference.Prediction prediction(Picture framed, String name) {
        var prediction = inference.predict(framed);
        if (prediction.cloud().size() == 0) {
            throw new InvalidRequest(name + ": the model sees no object of a kind it knows in this picture");
        }
        return prediction;
    }

    private static void requireClouds(List<Format> formats) {
        for (var format : formats) {
            if (!format.writes(Content.POINTS)) {
                throw new InvalidRequest(
                        "`formats` names " + format + ", expected formats in which points are written");
            }
        }
    }

    private static void requireToStay(Path picture, Path output, List<Format> formats) throws IOException {
        var endings = Stream.concat(formats.stream().map(Format::extension), Stream.of(FIGURE));
        for (String ending : endings.toList()) {
            Path file = file(output, picture, ending);
            if (Files.exists(file) && Files.isSameFile(file, picture)) {
                throw new InvalidRequest(picture + ": would be replaced by what is made of it, expected another folder"
                        + " to write into: name one with `output`");
            }
        }
    }

    private static List<Path> write(
            Inference.Prediction prediction, Picture framed, Path output, Path picture, List<Format> formats)
            throws IOException {
        OutputFolder.make(output);
        var files = new ArrayList<Path>();
        for (Format format : formats) {
            Path file = file(output, picture, format.extension());
            format.write(file, prediction.cloud());
            files.add(file);
        }
        Path figure = file(output, picture, FIGURE);
        new Figure(framed, prediction.views(), prediction.cloud()).write(figure);
        files.add(figure);
        return List.copyOf(files);
    }

    private static Path file(Path output, Path picture, String ending) {
        String name = picture.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return output.resolve((dot > 0 ? name.substring(0, dot) : name) + "." + ending);
    }

    /**
     * Reads a model.
     *
     * @param file null for the bundled model
     * @throws InvalidRequest if there is no such model
     */
    public static TrainedModel model(@Nullable Path file) {
        try {
            return ModelFile.model(saved(file), file == null ? BUNDLED_NAME : file.toString());
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** @param file null for the bundled model */
    static Safetensors saved(@Nullable Path file) throws IOException {
        return file == null ? bundled() : Safetensors.read(file);
    }

    private static Safetensors bundled() throws IOException {
        try (InputStream stream = Reconstruction.class.getResourceAsStream(BUNDLED)) {
            if (stream == null) {
                throw new IOException("this build has no bundled model: give one with `model`");
            }
            return Safetensors.read(stream, BUNDLED_NAME);
        }
    }

    @Override
    public void close() {
        preprocessing.close();
        backend.close();
    }
}
