package io.github.img3d.benchmark.peer;

import static org.bytedeco.pytorch.global.torch.binary_cross_entropy_with_logits;
import static org.bytedeco.pytorch.global.torch.l1_loss;

import io.github.img3d.benchmark.task.Scene;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Stage 2: pictures of novel views against true depths, where one point fell on a cell, and true masks. */
final class NovelViewsLoss {

    private static final int SIZE = Scene.BATCH * Scene.NOVEL * Scene.PIXELS;

    private final Tensor depth = Tensors.ofNovelViews(Scene.depth(SIZE));
    private final Tensor mask = Tensors.ofNovelViews(Scene.mask(SIZE));

    /** @param rendering depth, mask logit, collision */
    Tensor of(List<Tensor> rendering) {
        Tensor hit = rendering.get(2).eq(new Scalar(1));
        return l1_loss(rendering.get(0).masked_select(hit), depth.masked_select(hit))
                .add(binary_cross_entropy_with_logits(rendering.get(1), mask));
    }
}
