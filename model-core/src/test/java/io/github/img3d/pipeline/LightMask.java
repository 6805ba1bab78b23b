package io.github.img3d.pipeline;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mask model that takes what is light for the object. */
final class LightMask {

    private static final int SIDE = 40;

    private LightMask() {}

    /** {@code input [1,3,40,40] → mean over channels [1,1,40,40]} as {@code light.onnx}. */
    static Path write(Path folder) throws IOException {
        var graph = GraphProto.newBuilder()
                .setName("light")
                .addNode(mean())
                .addInput(value("input", 1, 3, SIDE, SIDE))
                .addOutput(value("mask", 1, 1, SIDE, SIDE));
        var model = ModelProto.newBuilder()
                .setIrVersion(7)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .setGraph(graph)
                .build();
        return Files.write(folder.resolve("light.onnx"), model.toByteArray());
    }

    private static NodeProto mean() {
        return NodeProto.newBuilder()
                .setOpType("ReduceMean")
                .addInput("input")
                .addOutput("mask")
                .addAttribute(AttributeProto.newBuilder()
                        .setName("axes")
                        .setType(AttributeProto.AttributeType.INTS)
                        .addInts(1))
                .build();
    }

    private static ValueInfoProto value(String name, long... sizes) {
        var shape = TensorShapeProto.newBuilder();
        for (long size : sizes) {
            shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        var type = TypeProto.Tensor.newBuilder()
                .setElemType(TensorProto.DataType.FLOAT.getNumber())
                .setShape(shape);
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(type))
                .build();
    }
}
