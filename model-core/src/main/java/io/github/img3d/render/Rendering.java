package io.github.img3d.render;

import io.github.img3d.tensor.Tensor;

/**
 * What the pseudo-renderer draws, {@code [B,N,P]} each.
 *
 * @param depth where something was hit
 * @param maskLogit above 0 where something is there
 * @param collision the most points that fell on one sub-cell of the pixel; where it is 1, depth can be trusted
 */
public record Rendering(Tensor depth, Tensor maskLogit, Tensor collision) {}
