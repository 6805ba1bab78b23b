package io.github.img3d.generator;

import io.github.img3d.tensor.Weights;
import java.util.List;

/**
 * Something of every pixel of the picture, {@code [B,P,C]} with P the own view's pixels.
 *
 * @param tensors beginning of the names of its weights
 * @param fresh what fresh weights draw, a number a channel
 */
record OwnPixelHead(String name, String tensors, List<Float> fresh) implements Head {

    OwnPixelHead {
        fresh = List.copyOf(fresh);
    }

    @Override
    public int channels(Architecture architecture) {
        return fresh.size();
    }

    @Override
    public OwnPixelNetwork network(Architecture architecture, Weights weights) {
        int in = OwnViewNetwork.pixelChannels(architecture);
        return new OwnPixelNetwork(PictureHead.dense(tensors, in, fresh, weights));
    }
}
