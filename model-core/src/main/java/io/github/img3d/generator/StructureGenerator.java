package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * One picture in, the object's surface as seen from V fixed viewpoints out.
 *
 * @param heads of the architecture's heads, in their order
 */
public record StructureGenerator(
        Architecture architecture, Encoder encoder, Decoder decoder, List<Head.Network> heads) {

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
        return new StructureGenerator(architecture, encoder, decoder, heads);
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
        return new StructureGenerator(to, encoder, decoder, more);
    }

    /** Returns the same generator without a head, if it has it. */
    public StructureGenerator without(Head head) {
        if (!architecture.has(head)) {
            return this;
        }
        var fewer = new ArrayList<>(heads);
        fewer.remove(architecture.heads().indexOf(head));
        return new StructureGenerator(architecture.without(head), encoder, decoder, fewer);
    }

    /** Records what all heads draw of {@code picture [B,H,W,3]}, RGB in [0,1]. */
    public Generated generate(Tape tape, Tensor picture) {
        return decode(tape, encode(tape, picture));
    }

    /**
     * Records the encoder.
     *
     * @param picture {@code [B,H,W,3]}, RGB in [0,1]
     * @throws IllegalArgumentException if the picture isn't of the architecture's size
     */
    public Encoded encode(Tape tape, Tensor picture) {
        int side = architecture.pictureSide();
        picture.shape().require("picture", Shape.ANY, side, side, 3);
        return encoder.encode(tape, picture);
    }

    /** Records the decoder and all heads. */
    public Generated decode(Tape tape, Encoded encoded) {
        var features = new Features(encoded, decoder.decode(tape, encoded.latent()));
        var outputs = new LinkedHashMap<String, Tensor>();
        for (int h = 0; h < heads.size(); h++) {
            outputs.put(architecture.heads().get(h).name(), heads.get(h).read(tape, features));
        }
        return new Generated(outputs);
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
                heads.stream().map(Head.Network::folded).toList());
    }

    private Stream<Layer> layers() {
        return Stream.of(
                        encoder.layers(),
                        decoder.layers(),
                        heads.stream().flatMap(head -> head.layers().stream()).toList())
                .flatMap(List::stream);
    }
}
