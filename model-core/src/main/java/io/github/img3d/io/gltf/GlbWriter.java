package io.github.img3d.io.gltf;

import io.github.img3d.cloud.FileFrame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Points as binary glTF 2.0: one mesh with one primitive of mode POINTS and an unlit material.
 *
 * <p>Colours are linear, as glTF wants them, in 16 bits a channel, since 8 bits would lose the darker ones.
 */
final class GlbWriter {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON = 0x4E4F534A;
    private static final int BINARY = 0x004E4942;

    /** Bytes of a point's colour: with an alpha, since glTF wants a multiple of four. */
    private static final int COLOUR_BYTES = 8;

    private GlbWriter() {}

    static void write(float[] positions, byte[] colours, OutputStream out) throws IOException {
        byte[] json = padded(json(positions, colours.length > 0).getBytes(StandardCharsets.UTF_8));
        byte[] points = littleEndian(positions);
        byte[] linear = linear(colours);
        int binary = points.length + linear.length;
        out.write(words(MAGIC, 2, 12 + 8 + json.length + 8 + binary));
        out.write(words(json.length, JSON));
        out.write(json);
        out.write(words(binary, BINARY));
        out.write(points);
        out.write(linear);
    }

    private static String json(float[] positions, boolean coloured) {
        int count = positions.length / 3;
        int bytes = 4 * positions.length;
        var x = FileFrame.Range.of(positions, 0);
        var y = FileFrame.Range.of(positions, 1);
        var z = FileFrame.Range.of(positions, 2);
        return """
            {"asset":{"version":"2.0","generator":"img3d"},\
            "extensionsUsed":["KHR_materials_unlit"],\
            "scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],\
            "meshes":[{"primitives":[{"attributes":{"POSITION":0%s},"mode":0,"material":0}]}],\
            "materials":[{"pbrMetallicRoughness":{"baseColorFactor":[%s,1],"metallicFactor":0,\
            "roughnessFactor":1},"extensions":{"KHR_materials_unlit":{}}}],\
            "accessors":[{"bufferView":0,"componentType":5126,"count":%d,"type":"VEC3",\
            "min":[%s,%s,%s],"max":[%s,%s,%s]}%s],\
            "bufferViews":[{"buffer":0,"byteLength":%d,"target":34962}%s],\
            "buffers":[{"byteLength":%d}]}\
            """.formatted(
                        coloured ? ",\"COLOR_0\":1" : "",
                        coloured ? "1,1,1" : "0.45,0.5,0.58",
                        count,
                        x.low(),
                        y.low(),
                        z.low(),
                        x.high(),
                        y.high(),
                        z.high(),
                        coloured ? colourAccessor(count) : "",
                        bytes,
                        coloured ? colourView(bytes, count) : "",
                        bytes + (coloured ? COLOUR_BYTES * count : 0));
    }

    private static String colourAccessor(int count) {
        return ",{\"bufferView\":1,\"componentType\":5123,\"normalized\":true,\"count\":%d,\"type\":\"VEC4\"}"
                .formatted(count);
    }

    private static String colourView(int start, int count) {
        return ",{\"buffer\":0,\"byteOffset\":%d,\"byteLength\":%d,\"target\":34962}"
                .formatted(start, COLOUR_BYTES * count);
    }

    /** Returns red, green, blue and full alpha of point after point. */
    private static byte[] linear(byte[] colours) {
        var buffer = ByteBuffer.allocate(COLOUR_BYTES * (colours.length / 3)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < colours.length; i++) {
            buffer.putShort((short) Math.round(65535 * linear((colours[i] & 255) / 255.0)));
            if (i % 3 == 2) {
                buffer.putShort((short) 65535);
            }
        }
        return buffer.array();
    }

    /** Returns the light of an sRGB value (IEC 61966-2-1). */
    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Fills a chunk of JSON up with blanks to a multiple of four bytes. */
    private static byte[] padded(byte[] json) {
        byte[] padded = new byte[(json.length + 3) / 4 * 4];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(json, 0, padded, 0, json.length);
        return padded;
    }

    static byte[] littleEndian(float[] values) {
        var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static byte[] words(int... values) {
        var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }
}
