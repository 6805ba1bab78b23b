package io.github.img3d.benchmark.ours;

import io.github.img3d.autograd.Tape;
import io.github.img3d.benchmark.task.MatrixProduct;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Generated;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.render.Collisions;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.Optimizer;
import io.github.img3d.train.Stage;
import io.github.img3d.train.term.FixedViewTruth;
import io.github.img3d.train.term.NovelViewTruth;
import io.github.img3d.train.term.Target;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Programs of our side that are measured. */
public final class Programs {

    private static final Stage FIXED_VIEWS = Stage.PUBLISHED;
    private static final Stage NOVEL_VIEWS = Stage.novelViews(Scene.NOVEL, 1, new Collisions.Summed(Scene.UPSCALE));

    private Programs() {}

    /** Records a forward pass with batch norm folded into the layers before it, as at inference. */
    public static Program forward(int batch) {
        var tape = new Tape();
        tape.keep(
                Networks.fresh().folded().generate(tape, pictures(tape, batch)).maps());
        return tape.program();
    }

    /** Records a step of stage 1. */
    public static Program trainingStep(int batch) {
        return step(Networks.fresh(), FIXED_VIEWS, batch);
    }

    static Program wholeStep() {
        return step(Networks.drawingBall(), NOVEL_VIEWS, Scene.BATCH);
    }

    private static Program step(StructureGenerator network, Stage stage, int batch) {
        var tape = new Tape();
        var parameters = network.parameters();
        tape.differentiate(parameters);
        var rates = tape.input("rates", Optimizer.RATES);
        var truth = stage.inputs(tape, network.architecture(), batch);
        stage.record(tape, network.architecture(), network.generate(tape, pictures(tape, batch)), truth);
        tape.backward();
        var adam = Optimizer.Adam.PUBLISHED;
        adam.update(tape, parameters, adam.fresh(parameters), rates);
        adam.rates(rates.values(), Scene.LEARNING_RATE, 1);
        fill(truth);
        return tape.program();
    }

    static Program fuseAndRender() {
        var tape = new Tape();
        var maps = tape.input("maps", Shape.of(Scene.BATCH, Scene.PIXELS, 4 * Scene.VIEWS));
        put(Scene.ballMaps(Scene.BATCH), maps);
        tape.differentiate(List.of(maps));
        var truth = NOVEL_VIEWS.inputs(tape, Architecture.ORIGINAL, Scene.BATCH);
        var generated = new Generated(Map.of(Architecture.MAPS.name(), () -> maps));
        NOVEL_VIEWS.record(tape, Architecture.ORIGINAL, generated, truth);
        tape.backward();
        tape.keep(tape.gradient(maps));
        fill(truth);
        return tape.program();
    }

    /** Records a matrix product whose weights change from run to run, so that preparing them counts. */
    static Program multiply(MatrixProduct size) {
        var a = random("a", size.rows() * size.inner());
        var b = random("b", size.inner() * size.columns());
        var bias = random("bias", size.columns());
        var c = Floats.of("c", new float[size.rows() * size.columns()]);
        var multiply = new Multiply(a, b, bias, c, size.rows(), size.inner(), size.columns(), 1);
        return new Program(List.of(multiply), List.of(a, b, bias), List.of(c));
    }

    private static Tensor pictures(Tape tape, int batch) {
        var pictures = tape.input("pictures", Shape.of(batch, Scene.PICTURE, Scene.PICTURE, 3));
        put(Scene.pictures(batch), pictures);
        return pictures;
    }

    private static void fill(Map<Target, Tensor> truth) {
        truth.forEach((target, input) -> put(values(target, input.shape().size()), input));
    }

    private static float[] values(Target target, int size) {
        if (target.equals(NovelViewTruth.POSES)) {
            return Scene.novelPoses();
        }
        boolean mask = target.equals(FixedViewTruth.MASK) || target.equals(NovelViewTruth.MASK);
        return mask ? Scene.mask(size) : Scene.depth(size);
    }

    private static void put(float[] values, Tensor input) {
        System.arraycopy(values, 0, input.values(), 0, values.length);
    }

    private static Floats random(String name, int size) {
        var random = new SplittableRandom(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return Floats.of(name, values);
    }
}
