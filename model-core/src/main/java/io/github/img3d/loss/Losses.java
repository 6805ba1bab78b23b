package io.github.img3d.loss;

import io.github.img3d.tensor.Tensor;

/**
 * The terms of a stage's loss, {@code [1]} each.
 *
 * @param mask cross-entropy of the mask logits
 * @param distance L1 of coordinates or depths, where points are visible
 */
public record Losses(Tensor mask, Tensor distance) {}
