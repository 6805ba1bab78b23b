package io.github.img3d.benchmark.kernels;

import static io.github.img3d.benchmark.kernels.RandomPrograms.random;

import io.github.img3d.autograd.Tape;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.OptimizerLaunch.Adam;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.nn.BatchNorm;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/** Passes over memory, with little arithmetic for each number. */
final class Passes {

    private static final int SIDE = Architecture.ORIGINAL.mapSide();
    private static final Shape FEATURES = Shape.of(Scene.BATCH, SIDE, SIDE, 48);

    static final long NORM_SIZE = FEATURES.size();
    static final int ADAM_SIZE = 4096 * 2048;
    static final long MAPS_SIZE = (long) Scene.BATCH * Scene.PIXELS * 4 * Scene.VIEWS;

    private Passes() {}

    /** Batch norm and ReLU after the last up-convolution: statistics, then values. */
    static Program normForward() {
        var tape = new Tape();
        normalized(tape, features(tape));
        return tape.program();
    }

    /** Adds the backward pass to {@link #normForward}. */
    static Program normStep() {
        var tape = new Tape();
        var features = features(tape);
        tape.differentiate(List.of(features));
        normalized(tape, features);
        tape.backward();
        tape.keep(tape.gradient(features));
        return tape.program();
    }

    static Program adam() {
        var rates = random("rates", 3);
        Arrays.fill(rates.array(), 1e-4f);
        var square = random("square", ADAM_SIZE);
        Arrays.fill(square.array(), 1);
        return RandomPrograms.of(new Adam(
                random("w", ADAM_SIZE),
                random("g", ADAM_SIZE),
                random("m", ADAM_SIZE),
                square,
                rates,
                0.9f,
                0.999f,
                1e-8f,
                0));
    }

    static Program fuse() {
        var tape = new Tape();
        tape.keep(points(tape));
        return tape.program();
    }

    /** Includes fusion: without it the points would not be where they are in training. */
    static Program render() {
        var tape = new Tape();
        var poses = tape.input("poses", Shape.of(Scene.BATCH, Scene.NOVEL, 9));
        put(Scene.novelPoses(), poses);
        var renderer = new PseudoRenderer(SIDE, SIDE, new Collisions.Summed(Scene.UPSCALE));
        var rendering = renderer.render(tape, points(tape), poses);
        tape.keep(rendering.depth());
        tape.keep(rendering.maskLogit());
        tape.keep(rendering.collision());
        return tape.program();
    }

    private static Tensor features(Tape tape) {
        var features = tape.input("features", FEATURES);
        put(random("features", FEATURES.size()).array(), features);
        return features;
    }

    private static void normalized(Tape tape, Tensor features) {
        var channels = Shape.of(FEATURES.axis(3));
        var norm = new BatchNorm(Tensor.zeros("mean", channels), Tensor.zeros("variance", channels));
        tape.keep(new Sequential(List.of(norm, new Relu())).forward(tape, features));
    }

    private static Tensor points(Tape tape) {
        var maps = tape.input("maps", Shape.of(Scene.BATCH, Scene.PIXELS, 4 * Scene.VIEWS));
        put(Scene.ballMaps(Scene.BATCH), maps);
        return Fusion.ofFixedViews(SIDE, SIDE, Viewpoints.FIXED.size()).fuse(tape, maps);
    }

    private static void put(float[] values, Tensor input) {
        System.arraycopy(values, 0, input.values(), 0, values.length);
    }
}
