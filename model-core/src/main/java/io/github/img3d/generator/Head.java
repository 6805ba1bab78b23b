package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Layer;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * Something that a generator draws from its features. An {@link Architecture} lists its heads; a head is a value, so that
 * architectures with equal heads are equal.
 *
 * <p>A new head is one record that implements this interface: it is built, trained, saved and read with the generator. A
 * model file holds the names of its heads, and whoever reads a file with further heads gives them to the reader.
 */
public interface Head {

    /** Returns the name of what is drawn, among a generator's outputs, in model files and in exported networks. */
    String name();

    /** Returns the channels of what is drawn. */
    int channels(Architecture architecture);

    /**
     * Returns the head's own layers.
     *
     * @param weights fresh or saved ones; the names that they are asked for are those of a model file's tensors
     */
    Network network(Architecture architecture, Weights weights);

    /** The layers of a head, with weights. */
    interface Network {

        /**
         * Records what is drawn from the features.
         *
         * @return {@code [B,P,C]} of a head that draws pixels, {@code [B,C]} of one that tells something of the picture
         */
        Tensor read(Tape tape, Features features);

        /** Returns all layers, in a fixed order. */
        List<Layer> layers();

        /** Returns the same function as it is used once training is over. */
        Network folded();
    }
}
