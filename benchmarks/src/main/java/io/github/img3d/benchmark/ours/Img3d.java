package io.github.img3d.benchmark.ours;

import io.github.img3d.benchmark.task.MatrixProduct;
import io.github.img3d.benchmark.task.NetworkStep;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.benchmark.task.Side;
import io.github.img3d.benchmark.task.Task;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;

/** This engine, on the JVM's threads. */
public final class Img3d implements Side {

    private final Backend backend = Backends.open(Device.JVM, Scene.THREADS);

    @Override
    public Runnable prepare(Task task) {
        return backend.prepare(program(task))::run;
    }

    private static Program program(Task task) {
        return switch (task) {
            case NetworkStep.FORWARD_B1 -> Programs.forward(1);
            case NetworkStep.FORWARD_B16 -> Programs.forward(Scene.BATCH);
            case NetworkStep.TRAIN_STEP_B16 -> Programs.trainingStep(Scene.BATCH);
            case NetworkStep.FUSE_RENDER_B16 -> Programs.fuseAndRender();
            case NetworkStep.WHOLE_STEP_B16 -> Programs.wholeStep();
            case MatrixProduct product -> Programs.multiply(product);
        };
    }
}
