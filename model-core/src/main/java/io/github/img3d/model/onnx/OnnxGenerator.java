package io.github.img3d.model.onnx;

import static io.github.img3d.model.onnx.OnnxGraph.integer;
import static io.github.img3d.model.onnx.OnnxGraph.integers;
import static io.github.img3d.model.onnx.OnnxGraph.text;

import ai.onnx.proto.OnnxMl.GraphProto;
import io.github.img3d.generator.OwnPixelNetwork;
import io.github.img3d.generator.OwnViewNetwork;
import io.github.img3d.generator.PictureNetwork;
import io.github.img3d.generator.PixelNetwork;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.nn.BatchNorm;
import io.github.img3d.nn.Conv2d;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.nn.Relu;
import io.github.img3d.nn.Sequential;
import io.github.img3d.nn.UpConv2d;
import io.github.img3d.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** A generator's layers as ONNX nodes, with channels before rows and columns, as ONNX wants them. */
final class OnnxGenerator {

    private static final String INPUT = "picture";

    private final OnnxGraph graph = new OnnxGraph("structure generator");

    /** Side of the map that comes out of the nodes so far. */
    private int side;

    private OnnxGenerator() {}

    /** Returns the graph of a generator whose batch norms are folded into the layers before them. */
    static GraphProto graph(StructureGenerator folded) {
        return new OnnxGenerator().build(folded);
    }

    private GraphProto build(StructureGenerator folded) {
        var architecture = folded.architecture();
        int inputSide = architecture.inputSide();
        String picture = graph.input(INPUT, OnnxGraph.BATCH, 3, inputSide, inputSide);
        String small = inputSide == architecture.pictureSide() ? picture : halved(picture);
        side = architecture.pictureSide();
        String drawn = fixedViews(folded, small);
        side = architecture.pictureSide();
        var own = folded.ownView().map(network -> ownView(network, picture, small));
        for (int h = 0; h < folded.heads().size(); h++) {
            String name = architecture.heads().get(h).name();
            switch (folded.heads().get(h)) {
                case PixelNetwork(Dense convolution) -> head(convolution, drawn, architecture.mapSide(), name);
                case OwnPixelNetwork(Dense convolution) -> head(convolution, own.orElseThrow().pixels, inputSide, name);
                case PictureNetwork(Dense dense) -> head(dense, own.orElseThrow().context, name);
                default -> throw new IllegalArgumentException("the head '" + name + "' cannot be written as ONNX");
            }
        }
        return graph.build();
    }

    /** Adds encoder and decoder, up to the decoder's finest map. */
    private String fixedViews(StructureGenerator folded, String small) {
        String features = layer(folded.encoder().convolutions(), small);
        String latent = layer(folded.encoder().dense(), rows(features));
        var decoder = folded.decoder();
        String seed = layer(decoder.dense(), latent);
        side = decoder.seedSide();
        return layer(decoder.upsampling(), map(seed));
    }

    /** The outputs of the own view's network. */
    private record OwnView(String context, String pixels) {}

    private OwnView ownView(OwnViewNetwork network, String picture, String small) {
        var maps = new ArrayList<String>();
        for (Layer convolution : network.convolutions().layers()) {
            maps.add(layer(convolution, maps.isEmpty() ? small : maps.getLast()));
        }
        String context = layer(network.context(), rows(maps.getLast()));
        String drawn = maps.getLast();
        String beside = map(layer(network.seed(), context));
        for (int i = 0; i < network.upsampling().size(); i++) {
            if (i == maps.size()) {
                drawn = both(drawn, small);
                side *= 2; // that of the picture, which the next layer halves
                beside = layer(network.fine().orElseThrow(), picture);
            } else if (i > 0) {
                beside = maps.get(maps.size() - 1 - i);
            }
            drawn = layer(network.upsampling().get(i), both(drawn, beside));
        }
        return new OwnView(context, layer(network.last(), both(drawn, picture)));
    }

    private String layer(Layer layer, String x) {
        return switch (layer) {
            case Sequential(List<Layer> layers) -> {
                String y = x;
                for (Layer next : layers) {
                    y = layer(next, y);
                }
                yield y;
            }
            case Relu relu -> graph.node("Relu", x + ".relu", List.of(x));
            case Conv2d convolution -> convolution(convolution, x);
            case UpConv2d upsampling -> upsampling(upsampling, x);
            case Dense dense -> dense(dense, x);
            case BatchNorm norm ->
                throw new IllegalArgumentException(norm.runningMean().name()
                        + " is no part of the layer before it: only folded generators are written");
        };
    }

    /** Adds means of two by two pixels. */
    private String halved(String x) {
        return graph.node(
                "AveragePool", x + ".halved", List.of(x), integers("kernel_shape", 2, 2), integers("strides", 2, 2));
    }

    /** Adds the channels of {@code x}, then those of {@code y}. */
    private String both(String x, String y) {
        return graph.node("Concat", x + "+" + y, List.of(x, y), integer("axis", 1));
    }

    private String convolution(Conv2d convolution, String x) {
        int kernel = convolution.weight().shape().axis(0);
        int stride = convolution.stride();
        int out = (side + stride - 1) / stride;
        int before = convolution.padding();
        int after = Math.max(0, (out - 1) * stride + kernel - side - before);
        side = out;
        return convolution(convolution.weight(), convolution.bias(), x, stride, before, after);
    }

    private String upsampling(UpConv2d upsampling, String x) {
        String name = name(upsampling.weight());
        String scales = graph.constant(name + ".scales", new float[] {1, 1, 2, 2}, 4);
        String twice = graph.node(
                "Resize",
                name + ".twice",
                List.of(x, "", scales),
                text("mode", "nearest"),
                text("coordinate_transformation_mode", "asymmetric"),
                text("nearest_mode", "floor"));
        side *= 2;
        return convolution(upsampling.weight(), upsampling.bias(), twice, 1, 1, 1);
    }

    private String convolution(Tensor weight, Tensor bias, String x, int stride, int before, int after) {
        return graph.node(
                "Conv",
                name(weight),
                List.of(x, kernels(weight), vector(bias)),
                integers("strides", stride, stride),
                integers("pads", before, before, after, after));
    }

    private String dense(Dense dense, String x) {
        return dense(dense, x, name(dense.weight()));
    }

    private String dense(Dense dense, String x, String output) {
        var shape = dense.weight().shape();
        String weight = graph.constant(dense.weight().name(), dense.weight().values(), shape.axis(0), shape.axis(1));
        return graph.node("Gemm", output, List.of(x, weight, vector(dense.bias())));
    }

    /**
     * Adds a 1×1 convolution, then a bias for each pixel.
     *
     * @param pixels along a side of {@code x}
     */
    private void head(Dense head, String x, int pixels, String output) {
        int out = head.weight().shape().axis(1);
        int in = head.weight().shape().axis(0);
        float[] kernels = transposed(head.weight().values(), out);
        String weight = graph.constant(head.weight().name(), kernels, out, in, 1, 1);
        String maps = graph.node("Conv", name(head.weight()), List.of(x, weight));
        float[] perPixel = transposed(head.bias().values(), out);
        long rows = perPixel.length / out == 1 ? 1 : pixels;
        graph.node("Add", output, List.of(maps, graph.constant(head.bias().name(), perPixel, out, rows, rows)));
        graph.output(output, OnnxGraph.BATCH, out, pixels, pixels);
    }

    /** Adds numbers about the picture as a whole. */
    private void head(Dense head, String context, String output) {
        dense(head, context, output);
        graph.output(output, OnnxGraph.BATCH, head.weight().shape().axis(1));
    }

    /** Adds {@code [B,C,H,W] → [B,H·W·C]}, the order that our fully connected layers are trained for. */
    private String rows(String x) {
        String last = graph.node("Transpose", x + ".channelsLast", List.of(x), integers("perm", 0, 2, 3, 1));
        return graph.node("Flatten", x + ".flat", List.of(last));
    }

    /** Adds {@code [B,H·W·C] → [B,C,H,W]}. */
    private String map(String x) {
        String shape = graph.constant(x + ".shape", 0, side, side, -1);
        String last = graph.node("Reshape", x + ".channelsLast", List.of(x, shape));
        return graph.node("Transpose", x + ".map", List.of(last), integers("perm", 0, 3, 1, 2));
    }

    /** Adds a constant, {@code [K,K,C,O] → [O,C,K,K]}. */
    private String kernels(Tensor weight) {
        int kernel = weight.shape().axis(0);
        int in = weight.shape().axis(2);
        int out = weight.shape().axis(3);
        float[] ours = weight.values();
        float[] theirs = new float[ours.length];
        for (int i = 0; i < ours.length; i++) {
            int o = i % out;
            int c = i / out % in;
            int tap = i / (out * in);
            theirs[(o * in + c) * kernel * kernel + tap] = ours[i];
        }
        return graph.constant(weight.name(), theirs, out, in, kernel, kernel);
    }

    private String vector(Tensor bias) {
        return graph.constant(bias.name(), bias.values(), bias.shape().size());
    }

    /** Returns {@code [rows,columns] → [columns,rows]}. */
    private static float[] transposed(float[] values, int columns) {
        int rows = values.length / columns;
        float[] turned = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % columns * rows + i / columns] = values[i];
        }
        return turned;
    }

    private static String name(Tensor weight) {
        return weight.name().replace(".weight", "");
    }
}
