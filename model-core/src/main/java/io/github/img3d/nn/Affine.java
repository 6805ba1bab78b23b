package io.github.img3d.nn;

import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A layer {@code y = W·x + b} whose weight's last axis is the output channel. */
public sealed interface Affine extends Layer permits Conv2d, Dense, UpConv2d {

    Tensor weight();

    /** {@code [O]} */
    Tensor bias();

    /** Returns the same layer with other parameters, of the same shapes. */
    Affine with(Tensor weight, Tensor bias);

    @Override
    default List<Tensor> parameters() {
        return List.of(weight(), bias());
    }

    @Override
    default List<Tensor> statistics() {
        return List.of();
    }

    @Override
    default Affine folded() {
        return this;
    }

    /**
     * Returns the layer whose output channel o is {@code scale[o]·(y[o] − shift[o])}.
     *
     * @param scale {@code [O]}
     * @param shift {@code [O]}
     */
    default Affine rescaled(float[] scale, float[] shift) {
        int channels = bias().shape().size();
        float[] w = weight().values().clone();
        float[] b = bias().values().clone();
        for (int row = 0; row < w.length; row += channels) {
            for (int o = 0; o < channels; o++) {
                w[row + o] *= scale[o];
            }
        }
        for (int o = 0; o < channels; o++) {
            b[o] = (b[o] - shift[o]) * scale[o];
        }
        return with(Tensor.of(weight().name(), weight().shape(), w), Tensor.of(bias().name(), Shape.of(channels), b));
    }
}
