package io.github.img3d.benchmark.peer;

import static org.bytedeco.pytorch.global.torch.set_num_threads;

import io.github.img3d.benchmark.task.MatrixProduct;
import io.github.img3d.benchmark.task.NetworkStep;
import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.benchmark.task.Side;
import io.github.img3d.benchmark.task.Task;
import org.bytedeco.javacpp.PointerScope;

/** libtorch on the CPU, and for single matrix products the OpenBLAS that it calls. */
public final class Libtorch implements Side {

    private final Layout layout;
    private PointerScope inHand = new PointerScope();

    public Libtorch(Layout layout) {
        this.layout = layout;
        set_num_threads(Scene.THREADS);
    }

    @Override
    public Runnable prepare(Task task) {
        inHand.close();
        inHand = new PointerScope();
        return switch (task) {
            case NetworkStep.FORWARD_B1 -> Steps.forward(1, layout);
            case NetworkStep.FORWARD_B16 -> Steps.forward(Scene.BATCH, layout);
            case NetworkStep.TRAIN_STEP_B16 -> Steps.training(layout);
            case NetworkStep.FUSE_RENDER_B16 -> Steps.fuseAndRender();
            case NetworkStep.WHOLE_STEP_B16 -> Steps.whole(layout);
            case MatrixProduct product -> new OpenBlas(product, layout);
        };
    }
}
