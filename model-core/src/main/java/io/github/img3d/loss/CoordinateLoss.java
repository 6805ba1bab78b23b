package io.github.img3d.loss;

import static io.github.img3d.tensor.Shape.ANY;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.ViewDistance;
import io.github.img3d.compute.launch.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.launch.LossLaunch.ViewTerms;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 of the fixed views' coordinates against the grid and of their depths against the truth, without fusion.
 *
 * @param gridWeight λ of |X − w| + |Y − h|
 * @param depthWeight λ of |Z − depth|
 * @param counted the pixels whose distances count
 */
public record CoordinateLoss(int height, int width, float gridWeight, float depthWeight, CountedPixels counted) {

    /**
     * Records the loss, {@code [1]}: the weighted sum over a picture's pixels, in the mean of the pictures.
     *
     * @param maps {@code [B,P,4V]}
     * @param depth {@code [B,P,V]}
     * @param mask {@code [B,P,V]}, 1 where the object is, else 0
     * @throws IllegalArgumentException if a shape is another one
     */
    public Tensor of(Tape tape, Tensor maps, Tensor depth, Tensor mask) {
        int pixels = height * width;
        depth.shape().require("depth", ANY, pixels, ANY);
        int batch = depth.shape().axis(0);
        int views = depth.shape().axis(2);
        maps.shape().require("maps", batch, pixels, 4 * views);
        mask.shape().require("mask", batch, pixels, views);
        var sums = Tensor.planned("distance loss sums", Shape.of(batch));
        var values = counted.of(maps, mask);
        int stride = values.shape().axis(2);
        var terms = new ViewTerms(batch, views, height, width, gridWeight, depthWeight, stride, stride - views);
        tape.launch(new ViewDistance(maps.buffer(), depth.buffer(), values.buffer(), sums.buffer(), terms));
        tape.onBackward(
                List.of(maps),
                List.of(sums),
                () -> tape.launch(new ViewDistanceGradient(
                        maps.buffer(),
                        depth.buffer(),
                        values.buffer(),
                        tape.gradient(maps).buffer(),
                        terms,
                        1f / batch)));
        return PictureMean.of(tape, "distance loss", sums);
    }
}
