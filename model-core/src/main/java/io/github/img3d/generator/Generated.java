package io.github.img3d.generator;

import io.github.img3d.tensor.Tensor;
import java.util.Optional;

/**
 * What a generator makes of pictures.
 *
 * @param maps {@code [B,P,4V]}: of a pixel's channels the first V are X, then Y, Z and mask logits
 * @param colours {@code [B,P,3V]}, of a pixel red of all views, then green and blue, about 0 … 1; of a coloured
 *     architecture only
 */
public record Generated(Tensor maps, Optional<Tensor> colours) {}
