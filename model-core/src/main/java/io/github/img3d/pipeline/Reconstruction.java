package io.github.img3d.pipeline;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.compute.Backend;
import io.github.img3d.figure.Figure;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Confidence;
import io.github.img3d.inference.Inference;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.io.format.Format;
import io.github.img3d.model.ModelFile;
import io.github.img3d.model.safetensors.Safetensors;
import io.github.img3d.segmentation.MaskModel;
import io.github.img3d.view.Views;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pictures to point clouds, with one model on one device. */
public final class Reconstruction implements AutoCloseable {

    private static final String BUNDLED = "/io/github/img3d/model/furniture.safetensors";
    private static final String BUNDLED_NAME = "bundled model";

    /** The ending of the figure's file. */
    private static final String FIGURE = "png";

    private final Preprocessing preparation;
    private final Backend backend;
    private final Inference inference;

    /**
     * @param model a safetensors file, or null for the bundled model
     * @param device {@code auto}, {@code jvm} or {@code tornado}
     * @param threads of the CPU; 0 takes one a core
     * @param maskThreshold a predicted point is kept where the mask's probability is above this, as
     *     {@link Views#MASK_THRESHOLD}
     * @param maskModel an ONNX file that tells the object from its background, or null to go by transparency and colours
     * @param maskNormalization how that file wants its colours
     */
    public record Settings(
            Path model,
            String device,
            int threads,
            double maskThreshold,
            Path maskModel,
            MaskModel.Normalization maskNormalization) {

        /** The bundled model, on the best device there is. */
        public static final Settings DEFAULT = new Settings(null, "auto", 0, Views.MASK_THRESHOLD);

        public Settings {
            if (!(maskThreshold > 0 && maskThreshold < 1)) {
                throw new InvalidRequest(
                        "`maskThreshold` is " + maskThreshold + ", expected a probability between 0 and 1");
            }
        }

        /** Without a mask model. */
        public Settings(Path model, String device, int threads, double maskThreshold) {
            this(model, device, threads, maskThreshold, null, MaskModel.Normalization.IMAGENET);
        }
    }

    /**
     * What became of one picture.
     *
     * @param confidence how likely it is that the model knows this kind of object
     */
    public record Result(
            Path picture, int points, Confidence confidence, Duration elapsed, String device, List<Path> files) {}

    private Reconstruction(Preprocessing preparation, Backend backend, Inference inference) {
        this.preparation = preparation;
        this.backend = backend;
        this.inference = inference;
    }

    /** @throws InvalidRequest if the model, the mask model or the device cannot be had */
    public static Reconstruction open(Settings settings) {
        var model = model(settings.model());
        var preparation = Preprocessing.open(settings.maskModel(), settings.maskNormalization(), side(model));
        try {
            return open(settings, model, preparation);
        } catch (Throwable e) {
            preparation.close();
            throw e;
        }
    }

    private static Reconstruction open(Settings settings, TrainedModel model, Preprocessing preparation) {
        var backend = RequestedDevice.open(settings.device(), settings.threads());
        try {
            return new Reconstruction(preparation, backend, new Inference(model, backend, settings.maskThreshold()));
        } catch (Throwable e) {
            backend.close();
            throw e;
        }
    }

    /**
     * Reconstructs one picture into {@code output/<name>.<format>} for each format, and {@code output/<name>.png}, which
     * shows the picture, the predicted views and the cloud.
     *
     * @throws InvalidRequest if the picture holds no object, a format is unknown, or the files cannot be written or one
     *     of them would replace the picture
     */
    public Result reconstruct(Path picture, Path output, Set<String> formats) {
        long start = System.nanoTime();
        try {
            var chosen = formats.stream().sorted().map(Format::ofCloud).toList();
            var framed = preparation.framed(picture);
            requireToStay(picture, output, chosen);
            var prediction = inference.predict(framed);
            requirePoints(prediction.cloud(), picture);
            var files = write(prediction, framed, output, picture, chosen);
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            return new Result(
                    picture, prediction.cloud().size(), prediction.confidence(), elapsed, backend.description(), files);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /**
     * The cloud of one picture, in the object's frame.
     *
     * @throws InvalidRequest if the picture cannot be read or holds no object
     */
    public PointCloud cloud(Path picture) {
        try {
            var cloud = inference.predict(preparation.framed(picture)).cloud();
            requirePoints(cloud, picture);
            return cloud;
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    private static void requirePoints(PointCloud cloud, Path picture) {
        if (cloud.size() == 0) {
            throw new InvalidRequest(picture + ": the model sees no object of a kind it knows in this picture");
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

    /** Returns the pixels along a side of a model's pictures. */
    static int side(TrainedModel model) {
        return model.generator().architecture().pictureSide();
    }

    public static TrainedModel model(Path file) {
        try {
            return ModelFile.model(saved(file), file == null ? BUNDLED_NAME : file.toString());
        } catch (IOException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /** @param file null for the bundled model */
    static Safetensors saved(Path file) throws IOException {
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
        preparation.close();
        backend.close();
    }
}
