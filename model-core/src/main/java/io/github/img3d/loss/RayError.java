package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.compute.launch.RayLossLaunch.RayErrorGradient;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * The negative log likelihood of depths' errors under a Laplace distribution whose scale is predicted for each depth,
 * without its constant (Kendall and Gal 2017). Its gradient goes to the log errors alone, so that no depth is learnt less
 * where it is unsure.
 *
 * @param weight of its gradient
 */
public record RayError(float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted: the sum over a picture's pixels of
     * {@code |e|·exp(−s) + s}, s being the log error predicted for the error e.
     *
     * @param depths {@code [B,P,4]}: near, far, log error of near, log error of far
     * @param truth {@code [B,P,2]}: near, far
     * @param counted {@code [B,P]}, 1 where a pixel counts, else 0
     * @throws IllegalArgumentException if a shape is another one
     */
    public Tensor of(Tape tape, Tensor depths, Tensor truth, Tensor counted) {
        var rays = RayShapes.of(depths, truth, counted);
        var terms = RayShapes.terms("ray error loss", rays);
        tape.launch(
                new RayLossLaunch.RayError(depths.buffer(), truth.buffer(), counted.buffer(), terms.buffer(), rays));
        tape.onBackward(
                List.of(depths),
                List.of(terms),
                () -> tape.launch(new RayErrorGradient(
                        depths.buffer(),
                        truth.buffer(),
                        counted.buffer(),
                        tape.gradient(depths).buffer(),
                        rays,
                        weight / rays.batch())));
        return PictureMean.of(tape, "ray error loss", terms, rays.batch());
    }
}
