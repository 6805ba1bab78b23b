package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Generated;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.render.Collisions;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.term.CameraAzimuth;
import io.github.img3d.train.term.CameraParameters;
import io.github.img3d.train.term.Example;
import io.github.img3d.train.term.FixedViewDistances;
import io.github.img3d.train.term.FixedViewMasks;
import io.github.img3d.train.term.LossInputs;
import io.github.img3d.train.term.NovelViewDistances;
import io.github.img3d.train.term.NovelViewMasks;
import io.github.img3d.train.term.NovelViewRendering;
import io.github.img3d.train.term.OwnViewAlbedo;
import io.github.img3d.train.term.OwnViewDistances;
import io.github.img3d.train.term.OwnViewErrors;
import io.github.img3d.train.term.OwnViewMask;
import io.github.img3d.train.term.OwnViewSlopes;
import io.github.img3d.train.term.Target;
import io.github.img3d.train.term.Targets;
import io.github.img3d.train.term.Term;
import io.github.img3d.train.term.Truth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A stage of training: its loss is the sum of some terms.
 *
 * @param name as the loss log calls it
 * @param terms in the order in which they are logged; each has a name of its own
 */
public record Stage(String name, List<Term> terms) {

    /** Stage 1 as published. */
    public static final Stage PUBLISHED = fixedViews(1, 1, CountedPixels.PREDICTED);

    public Stage {
        terms = List.copyOf(terms);
        var names = new HashSet<String>();
        for (Term term : terms) {
            if (!names.add(term.name())) {
                throw new IllegalArgumentException(
                        "stage " + name + " has two terms named '" + term.name() + "', expected one");
            }
        }
    }

    /** Returns stage 1: masks, coordinates and depths of the fixed views themselves, without fusion. */
    public static Stage fixedViews(float gridWeight, float depthWeight, CountedPixels counted) {
        return new Stage(
                "fixed-views", List.of(new FixedViewMasks(), new FixedViewDistances(gridWeight, depthWeight, counted)));
    }

    /** Returns stage 2: masks and depths of {@code count} novel views, through fusion and rendering. */
    public static Stage novelViews(int count, float distanceWeight, Collisions collisions) {
        var rendering = new NovelViewRendering(count, collisions);
        return new Stage(
                "novel-views",
                List.of(new NovelViewMasks(rendering), new NovelViewDistances(rendering, distanceWeight)));
    }

    /**
     * Returns the stage of the picture's own view: surfaces on the rays of its pixels, their colours, and the camera.
     *
     * @param side pixels along the own view's side
     */
    public static Stage ownView(int side) {
        float pictures = (float) side * side / (64 * 64); // by which sums over pixels grow
        return new Stage(
                "own-view",
                List.of(
                        new OwnViewMask(),
                        new OwnViewDistances(10),
                        new OwnViewSlopes(5),
                        new OwnViewErrors(1),
                        new OwnViewAlbedo(3),
                        new CameraAzimuth(200 * pictures),
                        new CameraParameters(500 * pictures)));
    }

    /** Returns the same stage with a further term. */
    public Stage with(Term term) {
        var more = new ArrayList<>(terms);
        more.add(term);
        return new Stage(name, more);
    }

    /** Returns the truth that the terms need of a batch, with its shapes. */
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        var targets = new TreeMap<Target, Shape>();
        for (Truth truth : truths()) {
            truth.targets(architecture, batch).forEach((target, shape) -> {
                var other = targets.put(target, shape);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "stage " + name + " fills '" + target + "' twice, as " + other + " and as " + shape);
                }
            });
        }
        return targets;
    }

    private List<Truth> truths() {
        return terms.stream().flatMap(term -> term.truths().stream()).distinct().toList();
    }

    /** Records the truth as inputs, which the host writes before every run. */
    public Map<Target, Tensor> inputs(Tape tape, Architecture architecture, int batch) {
        var inputs = new LinkedHashMap<Target, Tensor>();
        targets(architecture, batch)
                .forEach((target, shape) -> inputs.put(target, tape.input("true " + target, shape)));
        return inputs;
    }

    /**
     * Records all terms, the last one first: the way back then meets them in their order, and gradients of a later head's
     * output take no memory while those of earlier ones are computed.
     *
     * @return the losses, {@code [1]} each, by the terms' names, in their order
     */
    public Map<String, Tensor> record(
            Tape tape, Architecture architecture, Generated generated, Map<Target, Tensor> truth) {
        var inputs = new LossInputs(tape, architecture, generated, truth);
        var losses = new LinkedHashMap<String, Tensor>();
        for (Term term : terms.reversed()) {
            losses.putFirst(term.name(), term.record(inputs));
        }
        return losses;
    }

    /** Fills the truth of the batch's element {@code b}. */
    void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) throws IOException {
        for (Truth truth : truths()) {
            truth.fill(targets, b, dataset, example, random);
        }
    }
}
