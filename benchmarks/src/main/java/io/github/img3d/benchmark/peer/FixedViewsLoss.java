package io.github.img3d.benchmark.peer;

import static org.bytedeco.pytorch.global.torch.binary_cross_entropy_with_logits;
import static org.bytedeco.pytorch.global.torch.l1_loss;

import io.github.img3d.benchmark.task.Scene;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/** Stage 1: the maps against the regular grid, true depths where points are predicted, and true masks. */
final class FixedViewsLoss {

    private static final int V = Scene.VIEWS;
    private static final int SIZE = Scene.BATCH * Scene.PIXELS * V;

    private final Tensor grid =
            Layout.CHANNELS_FIRST.of(Tensors.grid().narrow(1, 0, 2 * V).expand(Scene.BATCH, -1, -1, -1));
    private final Tensor depth = Tensors.ofFixedViews(Scene.depth(SIZE));
    private final Tensor mask = Tensors.ofFixedViews(Scene.mask(SIZE));

    Tensor of(Tensor maps) {
        Tensor maskLogit = maps.narrow(1, 3 * V, V);
        Tensor seen = maskLogit.gt(new Scalar(0));
        Tensor distance = l1_loss(maps.narrow(1, 2 * V, V).masked_select(seen), depth.masked_select(seen));
        return l1_loss(maps.narrow(1, 0, 2 * V), grid)
                .add(distance)
                .add(binary_cross_entropy_with_logits(maskLogit, mask));
    }
}
