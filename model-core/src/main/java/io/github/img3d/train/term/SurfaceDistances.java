package io.github.img3d.train.term;

import io.github.img3d.loss.ChamferLoss;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.view.Views;
import java.util.List;

/**
 * Distances from the fused cloud's points to the true surface, and from it to them.
 *
 * @param weight as in {@link ChamferLoss}
 */
public record SurfaceDistances(float weight) implements Term {

    /** Samples of either cloud: with as many, two samples of one surface are 0.006 of its diagonal from one another. */
    private static final int SAMPLES = 8192;

    /** As many as make a step a quarter longer. */
    private static final int QUERIES = 1024;

    @Override
    public String name() {
        return "surface";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new FixedViewTruth(), new SurfaceTruth(SAMPLES));
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new ChamferLoss(weight, QUERIES, Views.logit(Views.MASK_THRESHOLD))
                .of(
                        inputs.tape(),
                        inputs.points(),
                        inputs.truth(SurfaceTruth.CHOSEN),
                        inputs.truth(SurfaceTruth.SURFACE));
    }
}
