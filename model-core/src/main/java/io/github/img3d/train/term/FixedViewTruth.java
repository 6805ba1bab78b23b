package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/** Depths and masks of the fixed views. */
public record FixedViewTruth() implements Truth {

    /** {@code [B,P,V]} */
    public static final Target DEPTH = new Target("depth of fixed views");

    /** {@code [B,P,V]}: 1 where the object is, else 0. */
    public static final Target MASK = new Target("mask of fixed views");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        int side = architecture.mapSide();
        var shape = Shape.of(batch, side * side, architecture.views());
        return Map.of(DEPTH, shape, MASK, shape);
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
            throws IOException {
        dataset.fixedViews(example.object(), targets.of(DEPTH), targets.of(MASK), targets.start(DEPTH, b));
    }
}
