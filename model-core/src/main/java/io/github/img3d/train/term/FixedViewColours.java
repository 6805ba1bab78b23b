package io.github.img3d.train.term;

import io.github.img3d.generator.Architecture;
import io.github.img3d.loss.ColourLoss;
import io.github.img3d.tensor.Tensor;
import java.util.List;

/**
 * L1 of the fixed views' colours, learnt from pictures that show them; the generator needs the head for colours.
 *
 * @param weight as in {@link ColourLoss}
 */
public record FixedViewColours(float weight) implements Term {

    @Override
    public String name() {
        return "colour";
    }

    @Override
    public List<Truth> truths() {
        return List.of(new ColourTruth());
    }

    @Override
    public Tensor record(LossInputs inputs) {
        return new ColourLoss(weight)
                .of(
                        inputs.tape(),
                        inputs.output(Architecture.COLOURS),
                        inputs.truth(ColourTruth.COLOURS),
                        inputs.truth(ColourTruth.SHOWN));
    }
}
