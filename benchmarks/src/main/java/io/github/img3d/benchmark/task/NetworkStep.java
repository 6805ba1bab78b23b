package io.github.img3d.benchmark.task;

import java.util.Locale;

/** Steps of the original network and its renderer, on a {@link Scene}. */
public enum NetworkStep implements Task {
    /** One picture to its maps, as at inference. */
    FORWARD_B1,
    FORWARD_B16,
    /** Stage 1: forward, loss at the fixed views, backward, Adam. */
    TRAIN_STEP_B16,
    /** Maps of a ball to points, to five novel views, to the loss there, and back to the maps. */
    FUSE_RENDER_B16,
    /** Stage 2: forward, fusion, renderer, loss at the novel views, backward, Adam. */
    WHOLE_STEP_B16;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
