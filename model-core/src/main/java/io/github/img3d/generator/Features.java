package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Halving;
import io.github.img3d.tensor.Tensor;

/**
 * The tensors that heads may read. A part of the network is recorded when something is first read of it: a head of the own
 * view alone needs neither encoder nor decoder, and the other way round.
 */
public final class Features {

    private final Memo<Encoded> encoded;
    private final Memo<Tensor> maps;
    private final Memo<OwnViewFeatures> ownView;

    Features(StructureGenerator generator, Tape tape, Tensor picture) {
        var architecture = generator.architecture();
        var small = new Memo<>(
                () -> architecture.inputSide() == architecture.pictureSide() ? picture : Halving.of(tape, picture));
        encoded = new Memo<>(() -> generator.encoder().encode(tape, small.get()));
        maps = new Memo<>(() -> generator.decoder().decode(tape, encoded.get().latent()));
        ownView = new Memo<>(() -> new OwnViewFeatures(generator.requiredOwnView(), tape, picture, small));
    }

    /** Returns the encoder's outputs. */
    public Encoded encoded() {
        return encoded.get();
    }

    /** Returns the decoder's finest map, {@code [B,H,W,C]}. */
    public Tensor maps() {
        return maps.get();
    }

    /**
     * Returns the outputs of the own view's network.
     *
     * @throws IllegalStateException if the generator has no own view
     */
    public OwnViewFeatures ownView() {
        return ownView.get();
    }
}
