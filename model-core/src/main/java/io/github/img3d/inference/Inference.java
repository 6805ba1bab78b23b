package io.github.img3d.inference;

import io.github.img3d.autograd.Tape;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.fusion.ViewConsistencyFilter;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Picture;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.view.Views;
import java.util.Optional;

/** A trained generator and the fusion after it, recorded for one picture. */
public final class Inference {

    /** What the network makes of a picture. */
    public record Prediction(Views views, PointCloud cloud, Confidence confidence) {}

    private static final int SIDE = Architecture.PICTURE;

    private final Tensor picture;
    private final Optional<KnownObjectClassifier> recogniser;
    private final Tensor code;
    private final Tensor maps;
    private final Optional<Tensor> colours;
    private final Tensor points;
    private final Execution execution;
    private final double maskThreshold;

    public Inference(TrainedModel model, Backend backend, double maskThreshold) {
        this.maskThreshold = maskThreshold;
        var tape = new Tape();
        picture = tape.input("picture", Shape.of(1, SIDE, SIDE, 3));
        recogniser = model.recogniser();
        var generator = model.generator().folded();
        code = tape.keep(generator.encode(tape, picture));
        var generated = generator.decode(tape, code);
        maps = tape.keep(generated.maps());
        colours = generated.colours().map(tape::keep);
        points = tape.keep(
                Fusion.ofFixedViews(Architecture.MAP, Architecture.MAP).fuse(tape, maps));
        execution = backend.prepare(tape.program());
    }

    /** @param framed 64×64, with alpha */
    public Prediction predict(Picture framed) {
        framed.overWhite(picture.values(), 0);
        execution.run();
        var predicted = new Views(
                Architecture.MAP,
                Architecture.MAP,
                maps.values(),
                colours.map(Tensor::values).orElse(new float[0]));
        var visible = predicted.visibleAbove(maskThreshold);
        var views = predicted.isColoured() ? ColourMatch.of(visible, framed) : visible;
        return new Prediction(views, ViewConsistencyFilter.of(views, points.values()), confidence(predicted));
    }

    private Confidence confidence(Views predicted) {
        return recogniser
                .map(known -> new Confidence(known.probability(code.values())))
                .orElseGet(() -> Confidence.of(predicted));
    }
}
