package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A part of the truth: targets that are filled together. It is a value, so that the targets of several terms that need
 * equal parts are filled once.
 */
public interface Truth {

    /** Returns the targets of a batch, with their shapes. */
    Map<Target, Shape> targets(Architecture architecture, int batch);

    /**
     * Fills the targets of the batch's element {@code b}, which are zeros. The truths that a term names before this one are
     * filled already.
     *
     * @throws IOException if the dataset cannot be read
     */
    void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) throws IOException;
}
