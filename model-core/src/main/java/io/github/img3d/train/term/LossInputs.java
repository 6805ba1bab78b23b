package io.github.img3d.train.term;

import io.github.img3d.autograd.Tape;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Generated;
import io.github.img3d.generator.Head;
import io.github.img3d.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** All that terms read while they are recorded: the generator's outputs, the truth, and what several terms share. */
public final class LossInputs {

    private final Tape tape;
    private final Architecture architecture;
    private final Generated generated;
    private final Map<Target, Tensor> truth;
    private final Map<Object, Object> shared = new HashMap<>();

    public LossInputs(Tape tape, Architecture architecture, Generated generated, Map<Target, Tensor> truth) {
        this.tape = tape;
        this.architecture = architecture;
        this.generated = generated;
        this.truth = truth;
    }

    public Tape tape() {
        return tape;
    }

    public Architecture architecture() {
        return architecture;
    }

    /**
     * Returns what a head drew.
     *
     * @throws IllegalArgumentException if the generator has no such head
     */
    public Tensor output(Head head) {
        return generated.of(head);
    }

    /** Returns a target of one of the truths that the term names. */
    public Tensor truth(Target target) {
        return Objects.requireNonNull(truth.get(target), target::toString);
    }

    /** Returns the points of the fixed views, {@code [B,4,I]}, fused at the first call. */
    public Tensor points() {
        int side = architecture.mapSide();
        return shared(
                Fusion.class,
                Tensor.class,
                () -> Fusion.ofFixedViews(side, side, architecture.views()).fuse(tape, output(Architecture.MAPS)));
    }

    /**
     * Returns what {@code recording} records at the first call with {@code key}.
     *
     * @param key the same for all terms that share it
     */
    public <T> T shared(Object key, Class<T> type, Supplier<T> recording) {
        var known = shared.get(key);
        if (known == null) {
            known = recording.get();
            shared.put(key, known);
        }
        return type.cast(known);
    }
}
