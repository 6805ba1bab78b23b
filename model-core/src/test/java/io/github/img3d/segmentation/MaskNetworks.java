package io.github.img3d.segmentation;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.stream.LongStream;

/** Segmentation networks for tests, which tell an object by how dark or light it is. */
public final class MaskNetworks {

    private MaskNetworks() {}

    /**
     * Returns a network {@code input [shape] → 20·(threshold − mean over channels)}, whose outputs are logits. Sides
     * below 1 are left open.
     */
    static byte[] logits(double threshold, long... shape) {
        return model(shape, List.of(mean("grey"), linear(threshold)), "logit");
    }

    /** Returns the same network, with a sigmoid. */
    static byte[] probabilities(double threshold, long... shape) {
        var sigmoid =
                NodeProto.newBuilder().setOpType("Sigmoid").addInput("logit").addOutput("mask");
        return model(shape, List.of(mean("grey"), linear(threshold), sigmoid.build()), "mask");
    }

    /** Returns a network {@code input [shape] → mean over channels}, for which light pixels are the object. */
    public static byte[] light(long... shape) {
        return model(shape, List.of(mean("mask")), "mask");
    }

    /** Returns a network that gives back the picture, three maps. */
    static byte[] identity(long... shape) {
        var identity =
                NodeProto.newBuilder().setOpType("Identity").addInput("input").addOutput("same");
        return model(shape, List.of(identity.build()), "same");
    }

    private static NodeProto mean(String output) {
        return NodeProto.newBuilder()
                .setOpType("ReduceMean")
                .addInput("input")
                .addOutput(output)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addInts(1))
                .build();
    }

    /** Returns a 1×1 convolution, {@code −20·grey + 20·threshold}. */
    private static NodeProto linear(double threshold) {
        return NodeProto.newBuilder()
                .setOpType("Conv")
                .addInput("grey")
                .addInput("weight")
                .addInput("bias" + threshold)
                .addOutput("logit")
                .build();
    }

    private static byte[] model(long[] shape, List<NodeProto> nodes, String output) {
        var graph = GraphProto.newBuilder()
                .setName("brightness")
                .addAllNode(nodes)
                .addInput(value("input", shape))
                .addOutput(value(output));
        nodes.stream().filter(node -> node.getOpType().equals("Conv")).forEach(conv -> {
            double threshold = Double.parseDouble(conv.getInput(2).substring("bias".length()));
            graph.addInitializer(tensor(conv.getInput(1), -20, 1, 1, 1, 1));
            graph.addInitializer(tensor(conv.getInput(2), (float) (20 * threshold), 1));
        });
        return ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static TensorProto tensor(String name, float value, long... dims) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(TensorProto.DataType.FLOAT.getNumber())
                .addAllDims(LongStream.of(dims).boxed().toList())
                .addFloatData(value)
                .build();
    }

    private static ValueInfoProto value(String name, long... shape) {
        var type = TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber());
        if (shape.length > 0) {
            var axes = TensorShapeProto.newBuilder();
            for (int axis = 0; axis < shape.length; axis++) {
                var size = TensorShapeProto.Dimension.newBuilder();
                axes.addDim(shape[axis] > 0 ? size.setDimValue(shape[axis]) : size.setDimParam("side" + axis));
            }
            type.setShape(axes);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }
}
