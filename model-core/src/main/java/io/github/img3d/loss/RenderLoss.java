package io.github.img3d.loss;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.LossLaunch.Bce;
import io.github.img3d.compute.LossLaunch.BceGradient;
import io.github.img3d.compute.LossLaunch.MaskedDistance;
import io.github.img3d.compute.LossLaunch.MaskedDistanceGradient;
import io.github.img3d.render.Rendering;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * Stage 2: renderings against the truth at the novel views; depth counts where one point fell on each sub-cell.
 *
 * @param distanceWeight λ
 */
public record RenderLoss(float distanceWeight) {

    /** {@code rendering}, {@code depth} and {@code mask} are {@code [B,N,P]}. */
    public Losses of(Tape tape, Rendering rendering, Tensor depth, Tensor mask) {
        depth.shape().require("depth", rendering.depth().shape().toArray());
        mask.shape().require("mask", rendering.depth().shape().toArray());
        return new Losses(
                maskTerm(tape, rendering.maskLogit(), mask),
                distanceTerm(tape, rendering.depth(), rendering.collision(), depth));
    }

    private static Tensor maskTerm(Tape tape, Tensor logit, Tensor mask) {
        int images = logit.shape().axis(0) * logit.shape().axis(1);
        int pixels = logit.shape().axis(2);
        var sums = Tensor.planned("mask loss sums", Shape.of(images));
        tape.launch(new Bce(logit.buffer(), mask.buffer(), sums.buffer(), images, pixels, 1, 1, 0));
        tape.onBackward(
                List.of(logit),
                List.of(sums),
                () -> tape.launch(new BceGradient(
                        logit.buffer(),
                        mask.buffer(),
                        tape.gradient(logit).buffer(),
                        images,
                        pixels,
                        1,
                        1,
                        0,
                        1f / images)));
        return Term.mean(tape, "mask loss", sums);
    }

    private Tensor distanceTerm(Tape tape, Tensor rendered, Tensor collision, Tensor depth) {
        int images = rendered.shape().axis(0) * rendered.shape().axis(1);
        int pixels = rendered.shape().axis(2);
        var sums = Tensor.planned("distance loss sums", Shape.of(images));
        tape.launch(new MaskedDistance(
                rendered.buffer(), depth.buffer(), collision.buffer(), sums.buffer(), images, pixels));
        tape.onBackward(
                List.of(rendered),
                List.of(sums),
                () -> tape.launch(new MaskedDistanceGradient(
                        rendered.buffer(),
                        depth.buffer(),
                        collision.buffer(),
                        tape.gradient(rendered).buffer(),
                        images,
                        pixels,
                        distanceWeight / images)));
        return Term.mean(tape, "distance loss", sums);
    }
}
