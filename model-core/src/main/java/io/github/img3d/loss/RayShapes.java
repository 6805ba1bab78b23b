package io.github.img3d.loss;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.compute.launch.RayLossLaunch.Rays;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;

/** The check that every loss of rays makes on its tensors. */
final class RayShapes {

    private RayShapes() {}

    /**
     * Returns the sizes.
     *
     * @param depths {@code [B,P,4]}
     * @param truth {@code [B,P,2]}
     * @param counted {@code [B,P]}
     * @throws IllegalArgumentException if a shape is another one
     */
    static Rays of(Tensor depths, Tensor truth, Tensor counted) {
        depths.shape().require("depths", ANY, ANY, 4);
        int batch = depths.shape().axis(0);
        int pixels = depths.shape().axis(1);
        truth.shape().require("truth of depths", batch, pixels, 2);
        counted.shape().require("counted of depths", batch, pixels);
        return new Rays(batch, pixels);
    }

    static Tensor terms(String name, Rays rays) {
        return Tensor.planned(name + " terms", Shape.of(rays.terms()));
    }
}
