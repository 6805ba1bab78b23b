package io.github.img3d.generator;

import io.github.img3d.tensor.Tensor;

/**
 * The tensors that heads may read.
 *
 * @param encoded the encoder's outputs
 * @param maps {@code [B,H,W,C]}, the decoder's finest map
 */
public record Features(Encoded encoded, Tensor maps) {}
