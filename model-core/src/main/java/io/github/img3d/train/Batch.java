package io.github.img3d.train;

/**
 * What one step learns from.
 *
 * @param pictures {@code [B,64,64,3]}
 * @param truth what the stage asks for
 */
record Batch(float[] pictures, Targets truth) {

    float[] truth(Target target) {
        return truth.of(target);
    }
}
