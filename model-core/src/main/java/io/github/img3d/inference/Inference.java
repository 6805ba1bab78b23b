package io.github.img3d.inference;

import io.github.img3d.autograd.Tape;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.fusion.ViewConsistencyFilter;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Generated;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import io.github.img3d.ownview.CameraEstimate;
import io.github.img3d.ownview.FusedView;
import io.github.img3d.ownview.OwnView;
import io.github.img3d.ownview.OwnViewFusion;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.view.Views;
import java.util.Optional;

/**
 * A trained generator and the fusion after it, recorded for one picture.
 *
 * <pre>{@code
 * var inference = new Inference(model, backend, Views.MASK_THRESHOLD);
 * var prediction = inference.predict(preprocessing.framed(Path.of("chair.png")));
 * }</pre>
 */
public final class Inference {

    /**
     * The network's answer to a picture.
     *
     * @param views from the fixed viewpoints
     * @param cloud in the object's frame: of the picture's own view and of the fixed ones, if the model has an own view
     * @param own the own view's part in it
     */
    public record Prediction(Views views, PointCloud cloud, Confidence confidence, Optional<FusedView> own) {}

    private final Architecture architecture;
    private final Tensor picture;
    private final Optional<KnownObjectClassifier> classifier;
    private final Tensor latent;
    private final Tensor maps;
    private final Optional<Tensor> colours;
    private final Tensor points;
    private final Optional<OwnOutputs> own;
    private final Execution execution;
    private final double maskThreshold;

    public Inference(TrainedModel model, Backend backend, double maskThreshold) {
        this.maskThreshold = maskThreshold;
        architecture = model.generator().architecture();
        int side = architecture.inputSide();
        int mapSide = architecture.mapSide();
        var tape = new Tape();
        picture = tape.input("picture", Shape.of(1, side, side, 3));
        classifier = model.classifier();
        var generator = model.generator().folded();
        var features = generator.features(tape, picture);
        latent = tape.keep(features.encoded().latent());
        var generated = generator.generate(tape, features);
        maps = tape.keep(generated.maps());
        colours = architecture.has(Architecture.COLOURS)
                ? Optional.of(tape.keep(generated.of(Architecture.COLOURS)))
                : Optional.empty();
        points = tape.keep(
                Fusion.ofFixedViews(mapSide, mapSide, architecture.views()).fuse(tape, maps));
        own = architecture.hasOwnView() ? Optional.of(OwnOutputs.of(tape, generated)) : Optional.empty();
        execution = backend.prepare(tape.program());
    }

    /**
     * Returns what the network makes of a picture.
     *
     * @param framed with alpha, of the architecture's size or of a multiple, from which the own view's outline and colours
     *     are taken
     */
    public Prediction predict(Picture framed) {
        int side = architecture.inputSide();
        var input = framed.width() == side ? framed : Framing.scaled(framed, side);
        input.overWhite(picture.values(), 0);
        execution.run();
        var predicted = new Views(
                        architecture.mapSide(),
                        architecture.mapSide(),
                        maps.values(),
                        colours.map(Tensor::values).orElse(new float[0]))
                .visibleAbove(maskThreshold);
        var views = predicted.isColoured() ? ColourMatch.of(predicted, framed) : predicted;
        var canonical = ViewConsistencyFilter.of(views, points.values());
        var confidence = confidence(predicted);
        var fused = own.map(outputs -> outputs.fused(canonical, confidence, framed));
        return new Prediction(views, fused.map(FusedView::cloud).orElse(canonical), confidence, fused);
    }

    /** The outputs of the own view's heads; side is of its maps, in pixels. */
    private record OwnOutputs(Tensor depths, Tensor mask, Tensor albedo, Tensor azimuth, Tensor camera) {

        static OwnOutputs of(Tape tape, Generated generated) {
            return new OwnOutputs(
                    tape.keep(generated.of(Architecture.OWN_DEPTHS)),
                    tape.keep(generated.of(Architecture.OWN_MASK)),
                    tape.keep(generated.of(Architecture.OWN_ALBEDO)),
                    tape.keep(generated.of(Architecture.AZIMUTH)),
                    tape.keep(generated.of(Architecture.CAMERA)));
        }

        FusedView fused(PointCloud canonical, Confidence confidence, Picture framed) {
            int side = (int) Math.round(Math.sqrt(mask.shape().size()));
            var view = OwnView.of(side, depths.values(), mask.values(), albedo.values());
            var camera = CameraEstimate.ofLogits(azimuth.values(), camera().values());
            return OwnViewFusion.of(view, camera, canonical, confidence.value(), framed);
        }
    }

    private Confidence confidence(Views predicted) {
        return classifier
                .map(known -> new Confidence(known.probability(latent.values())))
                .orElseGet(() -> Confidence.of(predicted));
    }
}
