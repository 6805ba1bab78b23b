package io.github.img3d.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Points as binary glTF 2.0: one mesh with one primitive of mode POINTS and an unlit material. */
final class Glb {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;

    private Glb() {}

    static void write(float[] positions, OutputStream out) throws IOException {
        byte[] json = padded(json(positions).getBytes(StandardCharsets.UTF_8));
        byte[] binary = Ply.littleEndian(positions);
        out.write(words(MAGIC, 2, 12 + 8 + json.length + 8 + binary.length));
        out.write(words(json.length, JSON));
        out.write(json);
        out.write(words(binary.length, BINARY));
        out.write(binary);
    }

    private static String json(float[] positions) {
        int bytes = 4 * positions.length;
        var x = FileFrame.Range.of(positions, 0);
        var y = FileFrame.Range.of(positions, 1);
        var z = FileFrame.Range.of(positions, 2);
        return """
            {"asset":{"version":"2.0","generator":"img3d"},\
            "extensionsUsed":["KHR_materials_unlit"],\
            "scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],\
            "meshes":[{"primitives":[{"attributes":{"POSITION":0},"mode":0,"material":0}]}],\
            "materials":[{"pbrMetallicRoughness":{"baseColorFactor":[0.45,0.5,0.58,1],"metallicFactor":0,\
            "roughnessFactor":1},"extensions":{"KHR_materials_unlit":{}}}],\
            "accessors":[{"bufferView":0,"componentType":5126,"count":%d,"type":"VEC3",\
            "min":[%s,%s,%s],"max":[%s,%s,%s]}],\
            "bufferViews":[{"buffer":0,"byteLength":%d,"target":34962}],\
            "buffers":[{"byteLength":%d}]}\
            """.formatted(
                        positions.length / 3, x.low(), y.low(), z.low(), x.high(), y.high(), z.high(), bytes, bytes);
    }

    /** A chunk of JSON ends on a multiple of four bytes, filled up with blanks. */
    private static byte[] padded(byte[] json) {
        byte[] padded = new byte[(json.length + 3) / 4 * 4];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(json, 0, padded, 0, json.length);
        return padded;
    }

    private static byte[] words(int... values) {
        var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }
}
