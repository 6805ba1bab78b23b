package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.tensor.Tensor;
import java.util.List;
import java.util.function.Supplier;

/** The outputs of an {@link OwnViewNetwork}, each recorded when it is first asked for. */
public final class OwnViewFeatures {

    private final Memo<Tensor> context;
    private final Memo<Tensor> pixels;

    /**
     * @param picture {@code [B,S,S,3]} of the input's side
     * @param small the same picture at the side that the encoder reads
     */
    OwnViewFeatures(OwnViewNetwork network, Tape tape, Tensor picture, Supplier<Tensor> small) {
        var maps = new Memo<List<Tensor>>(() -> network.maps(tape, small.get()));
        context = new Memo<>(() -> network.context(tape, maps.get().getLast()));
        pixels = new Memo<>(() -> network.pixels(tape, picture, small.get(), maps.get(), context.get()));
    }

    /** Returns what concerns the picture as a whole: {@code [B,C]}. */
    public Tensor context() {
        return context.get();
    }

    /** Returns the features of the picture's pixels: {@code [B,S,S,C]} of the own view's side. */
    public Tensor pixels() {
        return pixels.get();
    }
}
