package io.github.img3d.train.term;

import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.render.Rendering;

/**
 * Novel views of the fused points, recorded once for all terms that compare them.
 *
 * @param count N
 */
public record NovelViewRendering(int count, Collisions collisions) {

    NovelViewTruth truth() {
        return new NovelViewTruth(count);
    }

    Rendering record(LossInputs inputs) {
        int side = inputs.architecture().mapSide();
        return inputs.shared(
                this,
                Rendering.class,
                () -> new PseudoRenderer(side, side, collisions)
                        .render(inputs.tape(), inputs.points(), inputs.truth(NovelViewTruth.POSES)));
    }
}
