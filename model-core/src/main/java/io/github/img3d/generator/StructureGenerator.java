package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One picture in, the object's surface as seen from V fixed viewpoints out.
 *
 * @param heads of the architecture's heads, in their order
 * @param ownView empty if the architecture has none
 */
public record StructureGenerator(
        Architecture architecture,
        Encoder encoder,
        Decoder decoder,
        List<Head.Network> heads,
        Optional<OwnViewNetwork> ownView) {

    public StructureGenerator {
        heads = List.copyOf(heads);
    }

    public static StructureGenerator create(Architecture architecture, Weights weights) {
        var encoder = Encoder.create(architecture, weights);
        var decoder = Decoder.create(architecture, weights);
        var heads = new ArrayList<Head.Network>();
        for (Head head : architecture.heads()) {
            heads.add(head.network(architecture, weights));
        }
        var ownView = architecture.hasOwnView()
                ? Optional.of(OwnViewNetwork.create(architecture, weights))
                : Optional.<OwnViewNetwork>empty();
        return new StructureGenerator(architecture, encoder, decoder, heads, ownView);
    }

    /**
     * Returns a network of more channels that computes the same, up to rounding, and can be trained further.
     *
     * @param fresh the channels beside those that were trained
     * @throws IllegalArgumentException if {@code to} has other layers or heads, or fewer channels somewhere
     */
    public StructureGenerator widened(Architecture to, Weights fresh) {
        var wide = create(to, fresh);
        Widening.copy(this, wide);
        return wide;
    }

    /** Returns the same generator with a head drawn from {@code weights}, unless it has that head. */
    public StructureGenerator with(Head head, Weights weights) {
        if (architecture.has(head)) {
            return this;
        }
        var to = architecture.with(head);
        var more = new ArrayList<>(heads);
        more.add(head.network(to, weights));
        return new StructureGenerator(to, encoder, decoder, more, ownView);
    }

    /**
     * Returns the same generator with an own view of some side. Its convolutions start as copies of the encoder's, or as all
     * that an own view of the other side has in common with it.
     *
     * @param side as in {@link Architecture#withOwnView}
     * @param fresh all other weights
     */
    public StructureGenerator withOwnView(int side, Weights fresh) {
        var to = architecture.withOwnView(side);
        if (to.equals(architecture)) {
            return this;
        }
        var grown = OwnViewNetwork.create(to, fresh);
        ownView.ifPresentOrElse(grown::copyCommon, () -> grown.copyConvolutions(encoder.convolutions()));
        var all = new ArrayList<Head.Network>();
        for (Head head : to.heads()) {
            int known = architecture.heads().indexOf(head);
            all.add(known >= 0 ? heads.get(known) : head.network(to, fresh));
        }
        return new StructureGenerator(to, encoder, decoder, all, Optional.of(grown));
    }

    /** Returns the same generator without its own view and the heads that read it, if it has them. */
    public StructureGenerator withoutOwnView() {
        var to = architecture.withoutOwnView();
        var fewer = to.heads().stream()
                .map(head -> heads.get(architecture.heads().indexOf(head)))
                .toList();
        return new StructureGenerator(to, encoder, decoder, fewer, Optional.empty());
    }

    /** Returns the same generator without a head, if it has it. */
    public StructureGenerator without(Head head) {
        if (!architecture.has(head)) {
            return this;
        }
        var fewer = new ArrayList<>(heads);
        fewer.remove(architecture.heads().indexOf(head));
        return new StructureGenerator(architecture.without(head), encoder, decoder, fewer, ownView);
    }

    /**
     * Returns what heads may read of {@code picture [B,S,S,3]}, RGB in [0,1].
     *
     * @throws IllegalArgumentException if the picture isn't of the architecture's {@linkplain Architecture#inputSide size}
     */
    public Features features(Tape tape, Tensor picture) {
        int side = architecture.inputSide();
        picture.shape().require("picture", Shape.ANY, side, side, 3);
        return new Features(this, tape, picture);
    }

    /** Returns what the heads draw from {@code features}. */
    public Generated generate(Tape tape, Features features) {
        var outputs = new LinkedHashMap<String, Supplier<Tensor>>();
        for (int h = 0; h < heads.size(); h++) {
            var network = heads.get(h);
            outputs.put(architecture.heads().get(h).name(), () -> network.read(tape, features));
        }
        return new Generated(outputs);
    }

    /**
     * Returns what the heads draw of {@code picture [B,S,S,3]}, RGB in [0,1].
     *
     * @throws IllegalArgumentException if the picture isn't of the architecture's {@linkplain Architecture#inputSide size}
     */
    public Generated generate(Tape tape, Tensor picture) {
        return generate(tape, features(tape, picture));
    }

    /** @throws IllegalStateException if there is none */
    OwnViewNetwork requiredOwnView() {
        return ownView.orElseThrow(() -> new IllegalStateException(
                "the generator has no own view, expected an architecture with one: add it with withOwnView"));
    }

    /** Returns the tensors that training changes by gradients, in a fixed order. */
    public List<Tensor> parameters() {
        return layers().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /** Returns the running statistics of the batch norms. */
    public List<Tensor> statistics() {
        return layers().flatMap(layer -> layer.statistics().stream()).toList();
    }

    /** Returns all tensors that a model file holds. */
    public List<Tensor> tensors() {
        return Stream.concat(parameters().stream(), statistics().stream()).toList();
    }

    /** Returns the generator for inference: batch norms, with their running statistics, folded into the layers before them. */
    public StructureGenerator folded() {
        return new StructureGenerator(
                architecture.withFoldedNorms(),
                encoder.folded(),
                decoder.folded(),
                heads.stream().map(Head.Network::folded).toList(),
                ownView.map(OwnViewNetwork::folded));
    }

    private Stream<Layer> layers() {
        return Stream.of(
                        encoder.layers(),
                        decoder.layers(),
                        heads.stream().flatMap(head -> head.layers().stream()).toList(),
                        ownView.map(OwnViewNetwork::layers).orElse(List.of()))
                .flatMap(List::stream);
    }
}
