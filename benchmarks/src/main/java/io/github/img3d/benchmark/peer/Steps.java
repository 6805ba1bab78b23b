package io.github.img3d.benchmark.peer;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.generator.Architecture;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;

/** Steps of libtorch that are measured. */
final class Steps {

    private Steps() {}

    /** Leaves inference mode on: this process does nothing else. */
    static Runnable forward(int batch, Layout layout) {
        var network = new Generator(Architecture.ORIGINAL, layout);
        network.eval();
        new InferenceMode(true);
        Tensor pictures = Tensors.pictures(batch, layout);
        return Scoped.step(() -> network.forward(pictures));
    }

    static Runnable training(Layout layout) {
        var network = new Generator(Architecture.ORIGINAL, layout);
        var adam = adam(network);
        Tensor pictures = Tensors.pictures(Scene.BATCH, layout);
        var loss = new FixedViewsLoss();
        return Scoped.step(() -> {
            adam.zero_grad();
            loss.of(network.forward(pictures)).backward();
            adam.step();
        });
    }

    static Runnable fuseAndRender() {
        Tensor maps = Tensors.ballMaps().requires_grad_(true);
        var renderer = new PortRenderer();
        var loss = new NovelViewsLoss();
        return Scoped.step(() -> loss.of(renderer.render(maps)).backward());
    }

    /** Moves the fresh network's maps to where a trained one's would be, which does not change their gradients. */
    static Runnable whole(Layout layout) {
        var network = new Generator(Architecture.ORIGINAL, layout);
        var adam = adam(network);
        Tensor pictures = Tensors.pictures(Scene.BATCH, layout);
        Tensor ball = Tensors.ballMaps();
        var renderer = new PortRenderer();
        var loss = new NovelViewsLoss();
        return Scoped.step(() -> {
            adam.zero_grad();
            Tensor maps = network.forward(pictures);
            Tensor moved = Scoped.replacing(maps, maps.sub(maps.detach()).add(ball));
            loss.of(renderer.render(moved)).backward();
            adam.step();
        });
    }

    private static Adam adam(Generator network) {
        network.train(true);
        return new Adam(network.parameters(), new AdamOptions(Scene.LEARNING_RATE));
    }
}
