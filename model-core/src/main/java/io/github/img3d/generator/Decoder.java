package io.github.img3d.generator;

import static io.github.img3d.geometry.Viewpoints.COUNT;

import io.github.img3d.autograd.Tape;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Normalized;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.nn.UpConv2d;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * A latent code to the maps of all fixed views: {@code [B,latent] → [B,128·128,4V]}, of a pixel's channels the first V
 * are X, then Y, Z and mask logits.
 *
 * @param seedSide side of the map that the fully connected layers make
 * @param head a 1×1 convolution with a bias for each pixel
 */
public record Decoder(Sequential dense, int seedSide, Sequential upsampling, Dense head) {

    /** Scales the head's fresh weights, so that training starts from the regular grid that its bias is. */
    private static final double HEAD_DEVIATION = 0.01;

    public static Decoder create(Architecture architecture, Weights weights) {
        int side = architecture.seedSide();
        var widths = new ArrayList<>(architecture.decoder());
        widths.add(side * side * architecture.maps().getFirst());
        var dense = new ArrayList<Layer>();
        dense.add(new Relu());
        dense.addAll(hidden("decoder.fc", architecture.code().getLast(), widths, weights));
        return new Decoder(
                new Sequential(dense),
                side,
                upsampling(architecture.maps(), weights),
                head(architecture.maps().getLast(), weights));
    }

    /** Fully connected layers, each with batch norm and ReLU. */
    static List<Layer> hidden(String name, int in, List<Integer> widths, Weights weights) {
        var layers = new ArrayList<Layer>();
        int from = in;
        for (int width : widths) {
            layers.add(Normalized.of(Dense.create(name + (layers.size() + 1), from, width, weights), weights));
            from = width;
        }
        return layers;
    }

    private static Sequential upsampling(List<Integer> maps, Weights weights) {
        var layers = new ArrayList<Layer>();
        for (int i = 1; i < maps.size(); i++) {
            layers.add(
                    Normalized.of(UpConv2d.create("decoder.up" + i, maps.get(i - 1), maps.get(i), weights), weights));
        }
        return new Sequential(layers);
    }

    private static Dense head(int in, Weights weights) {
        int pixels = Architecture.MAP * Architecture.MAP;
        return new Dense(
                weights.normal("decoder.head.weight", Shape.of(in, 4 * COUNT), HEAD_DEVIATION),
                weights.filled("decoder.head.bias", Shape.of(pixels, 4 * COUNT), Decoder::drawGrid));
    }

    private static void drawGrid(float[] maps) {
        for (int p = 0; p < maps.length / (4 * COUNT); p++) {
            for (int v = 0; v < COUNT; v++) {
                int at = p * 4 * COUNT + v;
                maps[at] = p % Architecture.MAP;
                maps[at + COUNT] = p / Architecture.MAP;
                maps[at + 2 * COUNT] = 1;
            }
        }
    }

    Tensor decode(Tape tape, Tensor code) {
        int batch = code.shape().axis(0);
        Tensor seed = dense.forward(tape, code);
        int channels = seed.shape().axis(1) / (seedSide * seedSide);
        Tensor features = upsampling.forward(tape, seed.reshaped(Shape.of(batch, seedSide, seedSide, channels)));
        int pixels = features.shape().axis(1) * features.shape().axis(2);
        Tensor rows =
                features.reshaped(Shape.of(batch * pixels, features.shape().axis(3)));
        return head.forward(tape, rows).reshaped(Shape.of(batch, pixels, 4 * COUNT));
    }

    Decoder folded() {
        return new Decoder(dense.folded(), seedSide, upsampling.folded(), head);
    }

    List<Layer> parts() {
        return List.of(dense, upsampling, head);
    }
}
