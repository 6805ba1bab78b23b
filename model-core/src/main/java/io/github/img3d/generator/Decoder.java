package io.github.img3d.generator;

import static io.github.img3d.geometry.Viewpoints.COUNT;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A latent code to the maps of all fixed views: {@code [B,latent] → [B,128·128,4V]}, of a pixel's channels the first V
 * are X, then Y, Z and mask logits; and where there is a head for them, their colours {@code [B,128·128,3V]}, red of all
 * views, then green and blue.
 *
 * <p>Colours have a head, and maps, of their own: what reads shapes need not know whether there are colours, and a head
 * can be added to a trained network. What we gave up: the one product that would make both.
 *
 * @param seedSide side of the map that the fully connected layers make
 * @param head a 1×1 convolution with a bias for each pixel
 * @param colourHead a 1×1 convolution
 */
public record Decoder(Sequential dense, int seedSide, Sequential upsampling, Dense head, Optional<Dense> colourHead) {

    /** Scales the head's fresh weights, so that training starts from the regular grid that its bias is. */
    private static final double HEAD_DEVIATION = 0.01;

    private static final float GREY = 0.5f;

    /** Great enough for colours to be heard by the layers below from the first step on. */
    private static final double COLOUR_DEVIATION = 0.1;

    public static Decoder create(Architecture architecture, Weights weights) {
        int side = architecture.seedSide();
        var widths = new ArrayList<>(architecture.decoder());
        widths.add(side * side * architecture.maps().getFirst());
        var dense = new ArrayList<Layer>();
        dense.add(new Relu());
        dense.addAll(hidden(architecture, "decoder.fc", architecture.code().getLast(), widths, weights));
        return new Decoder(
                new Sequential(dense),
                side,
                upsampling(architecture, weights),
                head(architecture.maps().getLast(), weights),
                Optional.of(architecture)
                        .filter(Architecture::colour)
                        .map(coloured -> colourHead(coloured.maps().getLast(), weights)));
    }

    /** The same decoder with a head for colours besides. */
    Decoder coloured(Weights weights) {
        int in = head.weight().shape().axis(0);
        return new Decoder(dense, seedSide, upsampling, head, Optional.of(colourHead(in, weights)));
    }

    /** The same decoder without a head for colours. */
    Decoder uncoloured() {
        return new Decoder(dense, seedSide, upsampling, head, Optional.empty());
    }

    /** Hidden fully connected layers. */
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

    private static Dense head(int in, Weights weights) {
        int pixels = Architecture.MAP * Architecture.MAP;
        return new Dense(
                weights.normal("decoder.head.weight", Shape.of(in, 4 * COUNT), HEAD_DEVIATION),
                weights.filled("decoder.head.bias", Shape.of(pixels, 4 * COUNT), Decoder::drawGrid));
    }

    /** Starts around grey. */
    private static Dense colourHead(int in, Weights weights) {
        return new Dense(
                weights.normal("decoder.colour.weight", Shape.of(in, 3 * COUNT), COLOUR_DEVIATION),
                weights.filled("decoder.colour.bias", Shape.of(3 * COUNT), bias -> Arrays.fill(bias, GREY)));
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

    Generated decode(Tape tape, Tensor code) {
        int batch = code.shape().axis(0);
        Tensor seed = dense.forward(tape, code);
        int channels = seed.shape().axis(1) / (seedSide * seedSide);
        Tensor features = upsampling.forward(tape, seed.reshaped(Shape.of(batch, seedSide, seedSide, channels)));
        int pixels = features.shape().axis(1) * features.shape().axis(2);
        Tensor rows =
                features.reshaped(Shape.of(batch * pixels, features.shape().axis(3)));
        return new Generated(
                head.forward(tape, rows).reshaped(Shape.of(batch, pixels, 4 * COUNT)),
                colourHead.map(h -> h.forward(tape, rows).reshaped(Shape.of(batch, pixels, 3 * COUNT))));
    }

    Decoder folded() {
        return new Decoder(dense.folded(), seedSide, upsampling.folded(), head, colourHead);
    }

    List<Layer> parts() {
        var parts = new ArrayList<Layer>(List.of(dense, upsampling, head));
        colourHead.ifPresent(parts::add);
        return parts;
    }
}
