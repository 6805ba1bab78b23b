package io.github.img3d.loss;

import static io.github.img3d.geometry.Viewpoints.COUNT;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.launch.LossLaunch.ViewDistance;
import io.github.img3d.compute.launch.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.launch.LossLaunch.ViewTerms;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * Stage 1: the generator's maps against the truth at the fixed views, without fusion.
 *
 * @param gridWeight λ of |X − w| + |Y − h|
 * @param depthWeight λ of |Z − depth|
 * @param counted the pixels whose distances count
 */
public record ViewLoss(int height, int width, float gridWeight, float depthWeight, CountedPixels counted) {

    /** {@code maps [B,P,4V]} against {@code depth} and {@code mask [B,P,V]}. */
    public Losses of(Tape tape, Tensor maps, Tensor depth, Tensor mask) {
        int batch = maps.shape().axis(0);
        maps.shape().require("maps", batch, height * width, 4 * COUNT);
        depth.shape().require("depth", batch, height * width, COUNT);
        mask.shape().require("mask", batch, height * width, COUNT);
        var masks = new MaskCrossEntropy(batch, height * width, COUNT, 4 * COUNT, 3 * COUNT);
        return new Losses(masks.of(tape, maps, mask), distanceTerm(tape, maps, depth, mask, batch));
    }

    private Tensor distanceTerm(Tape tape, Tensor maps, Tensor depth, Tensor mask, int batch) {
        var sums = Tensor.planned("distance loss sums", Shape.of(batch));
        var values = counted.of(maps, mask);
        int stride = values.shape().axis(2);
        var terms = new ViewTerms(batch, COUNT, height, width, gridWeight, depthWeight, stride, stride - COUNT);
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
        return Term.mean(tape, "distance loss", sums);
    }
}
