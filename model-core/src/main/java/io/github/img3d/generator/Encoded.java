package io.github.img3d.generator;

import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * The outputs of an encoder.
 *
 * @param picture {@code [B,H,W,3]}
 * @param maps {@code [B,H',W',C]} of each convolution, the finest first
 * @param latent {@code [B,latent]}
 */
public record Encoded(Tensor picture, List<Tensor> maps, Tensor latent) {

    public Encoded {
        maps = List.copyOf(maps);
    }
}
