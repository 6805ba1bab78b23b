package io.github.img3d.model.onnx;

import static io.github.img3d.model.onnx.OnnxGraph.integers;
import static io.github.img3d.model.onnx.OnnxGraph.text;

import ai.onnx.proto.OnnxMl.GraphProto;
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
        side = architecture.pictureSide();
        String picture = graph.input(INPUT, OnnxGraph.BATCH, 3, side, side);
        String features = layer(folded.encoder().convolutions(), picture);
        String latent = layer(folded.encoder().dense(), rows(features));
        var decoder = folded.decoder();
        String seed = layer(decoder.dense(), latent);
        side = decoder.seedSide();
        String drawn = layer(decoder.upsampling(), map(seed));
        for (int h = 0; h < folded.heads().size(); h++) {
            String name = architecture.heads().get(h).name();
            if (!(folded.heads().get(h) instanceof PixelNetwork(Dense convolution))) {
                throw new IllegalArgumentException("the head '" + name + "' cannot be written as ONNX");
            }
            head(convolution, drawn, name);
        }
        return graph.build();
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
        var shape = dense.weight().shape();
        String weight = graph.constant(dense.weight().name(), dense.weight().values(), shape.axis(0), shape.axis(1));
        return graph.node("Gemm", name(dense.weight()), List.of(x, weight, vector(dense.bias())));
    }

    /** Adds a 1×1 convolution, then a bias for each pixel. */
    private void head(Dense head, String x, String output) {
        int out = head.weight().shape().axis(1);
        int in = head.weight().shape().axis(0);
        float[] kernels = transposed(head.weight().values(), out);
        String weight = graph.constant(head.weight().name(), kernels, out, in, 1, 1);
        String maps = graph.node("Conv", name(head.weight()), List.of(x, weight));
        float[] perPixel = transposed(head.bias().values(), out);
        long rows = perPixel.length / out == 1 ? 1 : side;
        graph.node("Add", output, List.of(maps, graph.constant(head.bias().name(), perPixel, out, rows, rows)));
        graph.output(output, OnnxGraph.BATCH, out, side, side);
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
