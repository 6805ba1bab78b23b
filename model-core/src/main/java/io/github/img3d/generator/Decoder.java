package io.github.img3d.generator;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.nn.UpConv2d;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A latent to the map that heads read: {@code [B,latent] → [B,H,W,C]}.
 *
 * @param seedSide side of the map that the fully connected layers make
 */
public record Decoder(Sequential dense, int seedSide, Sequential upsampling) {

    public static Decoder create(Architecture architecture, Weights weights) {
        int side = architecture.seedSide();
        var widths = new ArrayList<>(architecture.decoder());
        widths.add(side * side * architecture.maps().getFirst());
        var dense = new ArrayList<Layer>();
        dense.add(new Relu());
        dense.addAll(hidden(architecture, "decoder.fc", architecture.latent(), widths, weights));
        return new Decoder(new Sequential(dense), side, upsampling(architecture, weights));
    }

    /** Returns hidden fully connected layers. */
    static List<Layer> hidden(Architecture architecture, String name, int in, List<Integer> widths, Weights weights) {
        var layers = new ArrayList<Layer>();
        int from = in;
        for (int width : widths) {
            layers.add(architecture.hidden(Dense.create(name + (layers.size() + 1), from, width, weights), weights));
            from = width;
        }
        return layers;
    }

    private static Sequential upsampling(Architecture architecture, Weights weights) {
        var maps = architecture.maps();
        var layers = new ArrayList<Layer>();
        for (int i = 1; i < maps.size(); i++) {
            layers.add(architecture.hidden(
                    UpConv2d.create("decoder.up" + i, maps.get(i - 1), maps.get(i), weights), weights));
        }
        return new Sequential(layers);
    }

    Tensor decode(Tape tape, Tensor latent) {
        int batch = latent.shape().axis(0);
        Tensor seed = dense.forward(tape, latent);
        int channels = seed.shape().axis(1) / (seedSide * seedSide);
        return upsampling.forward(tape, seed.reshaped(Shape.of(batch, seedSide, seedSide, channels)));
    }

    Decoder folded() {
        return new Decoder(dense.folded(), seedSide, upsampling.folded());
    }

    List<Layer> layers() {
        return List.of(dense, upsampling);
    }
}
