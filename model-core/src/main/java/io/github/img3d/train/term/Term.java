package io.github.img3d.train.term;

import io.github.img3d.tensor.Tensor;
import java.util.List;

/** A named part of a stage's loss. */
public interface Term {

    /** Returns the name: a column of the loss log. */
    String name();

    /** Returns the parts of the truth that the term reads, in the order in which they are filled. */
    List<Truth> truths();

    /**
     * Records the term and its gradient.
     *
     * @return the unweighted loss, {@code [1]}, which the host can read after every run; the term weights its gradient itself
     * @throws IllegalArgumentException if the generator has not the head that the term compares
     */
    Tensor record(LossInputs inputs);
}
