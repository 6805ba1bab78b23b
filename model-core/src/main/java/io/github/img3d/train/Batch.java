package io.github.img3d.train;

import io.github.img3d.train.term.Target;
import io.github.img3d.train.term.Targets;

/**
 * The data of one step.
 *
 * @param pictures {@code [B,H,W,3]}
 * @param truth that the stage asks for
 */
record Batch(float[] pictures, Targets truth) {

    float[] truth(Target target) {
        return truth.of(target);
    }
}
