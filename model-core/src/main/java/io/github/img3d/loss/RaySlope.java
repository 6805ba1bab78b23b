package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.compute.launch.RayLossLaunch.RaySlopeGradient;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 of the difference between neighbouring pixels' depths, in the mean of the pictures. Flat parts stay flat, and edges
 * sharp, because each pair of neighbours that count is compared with the true step between them.
 *
 * @param side of the map, in pixels: P = side²
 * @param weight of its gradient
 */
public record RaySlope(int side, float weight) {

    /**
     * Records the loss, {@code [1]}, unweighted: the sum over a picture's pairs of neighbours.
     *
     * @param depths {@code [B,P,4]}: near, far, log error of near, log error of far
     * @param truth {@code [B,P,2]}: near, far
     * @param counted {@code [B,P]}, 1 where a pixel counts, else 0
     * @throws IllegalArgumentException if a shape is another one
     */
    public Tensor of(Tape tape, Tensor depths, Tensor truth, Tensor counted) {
        var rays = RayShapes.of(depths, truth, counted);
        depths.shape().require("depths", rays.batch(), side * side, 4);
        var terms = RayShapes.terms("ray slope loss", rays);
        tape.launch(new RayLossLaunch.RaySlope(
                depths.buffer(), truth.buffer(), counted.buffer(), terms.buffer(), rays, side));
        tape.onBackward(
                List.of(depths),
                List.of(terms),
                () -> tape.launch(new RaySlopeGradient(
                        depths.buffer(),
                        truth.buffer(),
                        counted.buffer(),
                        tape.gradient(depths).buffer(),
                        rays,
                        side,
                        weight / rays.batch())));
        return PictureMean.of(tape, "ray slope loss", terms, rays.batch());
    }
}
