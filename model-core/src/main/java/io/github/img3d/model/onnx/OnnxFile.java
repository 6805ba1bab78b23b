package io.github.img3d.model.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.image.WhiteGround;
import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Export of a trained generator as ONNX, for other runtimes: {@code picture [B,3,64,64] → maps [B,4V,128,128]}, with
 * any batch B.
 *
 * <p>The picture is RGB in [0,1] over {@link WhiteGround}, its object cropped and centred as {@code img3d:reconstruct}
 * does. The first V channels of the maps are X of the eight views, the next V are Y, in pixels, then come Z (depth) and
 * mask logits, as published. A generator with colours has a second output {@code colours [B,3V,128,128]}: red of all
 * views, then green and blue, in [0,1] but for overshooting. Batch norms are folded into the convolutions.
 *
 * <p>A generator with an own view of side S takes {@code picture [B,3,S,S]} and has an output for each of its heads, named
 * as they are: {@code own-depths [B,4,S,S]}, {@code own-mask [B,1,S,S]}, {@code own-albedo [B,3,S,S]},
 * {@code azimuth [B,36]} and {@code camera [B,6]}; {@link Architecture} says what their channels are.
 */
public final class OnnxFile {

    /** Version of the operator set; every runtime of the last years reads it. */
    private static final int OPERATORS = 13;

    private static final int VERSION = 7;

    private OnnxFile() {}

    /**
     * Writes a generator.
     *
     * @param about the model's own metadata
     * @throws IOException with a message of one line, if the file cannot be written
     * @throws IllegalArgumentException if a layer has no counterpart in ONNX
     */
    public static void write(StructureGenerator generator, Map<String, String> about, Path file) throws IOException {
        int side = generator.architecture().inputSide();
        var model = ModelProto.newBuilder()
                .setIrVersion(VERSION)
                .setProducerName("img3d")
                .setDocString("picture [B,3," + side + "," + side + "], RGB in [0,1] on white, the object's times "
                        + WhiteGround.LIGHTEST
                        + ", to maps [B,C,128,128] of 8 views: channels X, Y in pixels, depth, mask logits, 8 each")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(OnnxGenerator.graph(generator.folded()));
        new TreeMap<>(about)
                .forEach((key, value) -> model.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        AtomicFile.write(file, model.build()::writeTo);
    }
}
