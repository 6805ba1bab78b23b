package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;

/** One picture in, the object's surface as seen from V fixed viewpoints out. */
public record StructureGenerator(Architecture architecture, Encoder encoder, Decoder decoder) {

    public static StructureGenerator create(Architecture architecture, Weights weights) {
        return new StructureGenerator(
                architecture, Encoder.create(architecture, weights), Decoder.create(architecture, weights));
    }

    /**
     * A network of more channels that computes the same, up to rounding, and can be trained further.
     *
     * @param fresh the channels beside those that were trained
     * @throws IllegalArgumentException if {@code to} has other layers, or fewer channels somewhere
     */
    public StructureGenerator widened(Architecture to, Weights fresh) {
        return create(to, Widening.of(this, to, fresh));
    }

    /** The same generator with a fresh head for colours, unless it has one. */
    public StructureGenerator coloured(Weights weights) {
        return architecture.colour()
                ? this
                : new StructureGenerator(architecture.coloured(), encoder, decoder.coloured(weights));
    }

    /** The same generator without its head for colours, if it has one. */
    public StructureGenerator uncoloured() {
        return architecture.colour()
                ? new StructureGenerator(architecture.uncoloured(), encoder, decoder.uncoloured())
                : this;
    }

    /** {@code picture [B,64,64,3]}, RGB in [0,1], to maps {@code [B,P,4V]} and colours {@code [B,P,3V]}. */
    public Generated generate(Tape tape, Tensor picture) {
        return decode(tape, encode(tape, picture));
    }

    /** {@code picture [B,64,64,3]}, RGB in [0,1], to its code {@code [B,latent]}. */
    public Tensor encode(Tape tape, Tensor picture) {
        picture.shape().require("picture", Shape.ANY, Architecture.PICTURE, Architecture.PICTURE, 3);
        return encoder.encode(tape, picture);
    }

    /** {@code code [B,latent]} to what it stands for. */
    public Generated decode(Tape tape, Tensor code) {
        return decoder.decode(tape, code);
    }

    /** What training changes by gradients, in a fixed order. */
    public List<Tensor> parameters() {
        return parts().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /** Running statistics of the batch norms. */
    public List<Tensor> statistics() {
        return parts().flatMap(layer -> layer.statistics().stream()).toList();
    }

    /** All that a model file holds. */
    public List<Tensor> tensors() {
        return Stream.concat(parameters().stream(), statistics().stream()).toList();
    }

    /** For inference: batch norm with its running statistics, folded into the layers before it. */
    public StructureGenerator folded() {
        return new StructureGenerator(architecture.withFoldedNorms(), encoder.folded(), decoder.folded());
    }

    private Stream<Layer> parts() {
        return Stream.concat(encoder.parts().stream(), decoder.parts().stream());
    }
}
