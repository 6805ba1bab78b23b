package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * A 1×1 convolution of the decoder's finest map: {@code [B,H,W,C'] → [B,P,C]}.
 *
 * @param convolution with one bias, or with one for each pixel
 */
public record PixelNetwork(Dense convolution) implements Head.Network {

    @Override
    public Tensor read(Tape tape, Features features) {
        return convolved(tape, convolution, features.maps());
    }

    /** Records a 1×1 convolution: {@code [B,H,W,C'] → [B,P,C]}. */
    static Tensor convolved(Tape tape, Dense convolution, Tensor map) {
        var shape = map.shape();
        int pixels = shape.axis(1) * shape.axis(2);
        Tensor rows = map.reshaped(Shape.of(shape.axis(0) * pixels, shape.axis(3)));
        int channels = convolution.weight().shape().axis(1);
        return convolution.forward(tape, rows).reshaped(Shape.of(shape.axis(0), pixels, channels));
    }

    @Override
    public List<Layer> layers() {
        return List.of(convolution);
    }

    @Override
    public PixelNetwork folded() {
        return this;
    }
}
