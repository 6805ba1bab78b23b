package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Conv2d;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Sequential;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture to its latent: {@code [B,H,W,3] → [B,latent]}.
 *
 * @param convolutions one hidden layer for each map
 */
public record Encoder(Sequential convolutions, Sequential dense) {

    public static Encoder create(Architecture architecture, Weights weights) {
        return new Encoder(convolutions(architecture, "encoder.conv", weights), dense(architecture, weights));
    }

    /** @param prefix of the layers' names */
    static Sequential convolutions(Architecture architecture, String prefix, Weights weights) {
        var layers = new ArrayList<Layer>();
        int in = 3;
        for (int out : architecture.encoder()) {
            String name = prefix + (layers.size() + 1);
            layers.add(
                    architecture.hidden(Conv2d.create(name, in, out, 3, 2, architecture.padding(), weights), weights));
            in = out;
        }
        return new Sequential(layers);
    }

    private static Sequential dense(Architecture architecture, Weights weights) {
        int side = architecture.encodedSide();
        int in = side * side * architecture.encoder().getLast();
        int count = architecture.encoderDense().size();
        List<Integer> hidden = architecture.encoderDense().subList(0, count - 1);
        var layers = new ArrayList<>(Decoder.hidden(architecture, "encoder.fc", in, hidden, weights));
        int last = hidden.isEmpty() ? in : hidden.getLast();
        layers.add(Dense.create("encoder.fc" + count, last, architecture.latent(), weights));
        return new Sequential(layers);
    }

    Encoded encode(Tape tape, Tensor picture) {
        var maps = maps(tape, convolutions, picture);
        return new Encoded(picture, maps, dense.forward(tape, rows(maps.getLast())));
    }

    /** Records what each of the convolutions makes. */
    static List<Tensor> maps(Tape tape, Sequential convolutions, Tensor picture) {
        var maps = new ArrayList<Tensor>();
        Tensor coarsest = picture;
        for (Layer convolution : convolutions.layers()) {
            coarsest = convolution.forward(tape, coarsest);
            maps.add(coarsest);
        }
        return maps;
    }

    /** {@code [B,H,W,C] → [B,H·W·C]} */
    static Tensor rows(Tensor map) {
        int batch = map.shape().axis(0);
        return map.reshaped(Shape.of(batch, map.shape().size() / batch));
    }

    Encoder folded() {
        return new Encoder(convolutions.folded(), dense.folded());
    }

    List<Layer> layers() {
        return List.of(convolutions, dense);
    }
}
