package io.github.img3d.nn;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.HalvingLaunch.Halve;
import io.github.img3d.compute.launch.HalvingLaunch.HalveGradient;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A map of half the height and width, whose pixels are means of two by two. */
public final class Halving {

    private Halving() {}

    /**
     * Records the means: {@code [B,2H,2W,C] → [B,H,W,C]}.
     *
     * @throws IllegalArgumentException if {@code x} is not of rank 4, or its height or width is odd
     */
    public static Tensor of(Tape tape, Tensor x) {
        if (x.shape().rank() != 4 || x.shape().axis(1) % 2 != 0 || x.shape().axis(2) % 2 != 0) {
            throw new IllegalArgumentException(x.name() + " has shape " + x.shape() + ", expected [B, 2H, 2W, C]");
        }
        int batch = x.shape().axis(0);
        int height = x.shape().axis(1) / 2;
        int width = x.shape().axis(2) / 2;
        int channels = x.shape().axis(3);
        var y = Tensor.planned(x.name() + " halved", Shape.of(batch, height, width, channels));
        tape.launch(new Halve(x.buffer(), y.buffer(), batch * height, width, channels));
        tape.onBackward(
                List.of(x),
                List.of(y),
                () -> tape.launch(new HalveGradient(
                        tape.gradient(y).buffer(), tape.gradient(x).buffer(), batch * height, width, channels)));
        return y;
    }
}
