package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Samples of predicted points and of the true surface, drawn from the pixels of a {@link FixedViewTruth}, which a term
 * names before this one.
 *
 * @param samples S, of either
 */
public record SurfaceTruth(int samples) implements Truth {

    /** {@code [B,S]}, numbers of predicted points on or near the object's pixels, −1 for none. */
    public static final Target CHOSEN = new Target("chosen points");

    /** {@code [B,3,S]}, points of the true surface. */
    public static final Target SURFACE = new Target("points of the surface");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        return Map.of(CHOSEN, Shape.of(batch, samples), SURFACE, Shape.of(batch, 3, samples));
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) {
        ChamferSamples.of(targets, b).draw(random);
    }
}
