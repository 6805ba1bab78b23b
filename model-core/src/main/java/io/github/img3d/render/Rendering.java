package io.github.img3d.render;

import io.github.img3d.tensor.Tensor;

/**
 * Maps of novel views that the pseudo-renderer draws, {@code [B,N,P]} each.
 *
 * @param depth the distance along the viewing direction in object units, where something was hit
 * @param maskLogit above 0 where something is there
 * @param collision the greatest number of points on one sub-cell of the pixel; where it is 1, depth can be trusted
 */
public record Rendering(Tensor depth, Tensor maskLogit, Tensor collision) {}
