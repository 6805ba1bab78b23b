package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.compute.launch.RayLossLaunch.RayDistanceGradient;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 of the depths of the first and the last surface on each pixel's ray, in the mean of the pictures.
 *
 * @param weight of its gradient
 */
public record RayDistance(float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted: the sum over a picture's pixels.
     *
     * @param depths {@code [B,P,4]}: near, far, log error of near, log error of far
     * @param truth {@code [B,P,2]}: near, far
     * @param counted {@code [B,P]}, 1 where a pixel counts, else 0
     * @throws IllegalArgumentException if a shape is another one
     */
    public Tensor of(Tape tape, Tensor depths, Tensor truth, Tensor counted) {
        var rays = RayShapes.of(depths, truth, counted);
        var terms = RayShapes.terms("ray distance loss", rays);
        tape.launch(
                new RayLossLaunch.RayDistance(depths.buffer(), truth.buffer(), counted.buffer(), terms.buffer(), rays));
        tape.onBackward(
                List.of(depths),
                List.of(terms),
                () -> tape.launch(new RayDistanceGradient(
                        depths.buffer(),
                        truth.buffer(),
                        counted.buffer(),
                        tape.gradient(depths).buffer(),
                        rays,
                        weight / rays.batch())));
        return PictureMean.of(tape, "ray distance loss", terms, rays.batch());
    }
}
