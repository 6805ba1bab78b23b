package io.github.img3d.io.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.img3d.mesh.TriangleMesh;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A box from (−1,0,5) to (0,2,8) in every format: six quads, twelve triangles, eight places, an area of 22. */
public final class Box {

    static final float[] CORNERS = {-1, 0, 5, 0, 0, 5, 0, 2, 5, -1, 2, 5, -1, 0, 8, 0, 0, 8, 0, 2, 8, -1, 2, 8};
    static final int[][] QUADS = {
        {0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7},
    };

    private Box() {}

    /** Files by name: a mesh and what it needs, each in a folder of its own. */
    public static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("obj/box.obj", text(obj()));
        files.put("stl/text.stl", text(stl()));
        files.put("stl/binary.stl", binaryStl("made by a test"));
        files.put("stl/solid.STL", binaryStl("solid box"));
        files.put("ply/text.ply", text(plyHeader("ascii") + plyText()));
        files.put("ply/little.ply", binaryPly("binary_little_endian", ByteOrder.LITTLE_ENDIAN));
        files.put("ply/big.ply", binaryPly("binary_big_endian", ByteOrder.BIG_ENDIAN));
        files.put("off/box.off", text("OFF\n# a box\n8 6 12\n" + offBody("", "")));
        files.put("off/modelnet.off", text("OFF8 6 0\n" + offBody("", "")));
        files.put("off/colours.coff", text("COFF 8 6 0 # in one line\n" + offBody(" 255 0 0 255", "")));
        files.put("off/faces.off", text("\nOFF\n8\n6 0\n\n" + offBody("", " 0.5 0.25 1")));
        files.put(
                "gltf/inside.gltf",
                text(gltf("data:application/octet-stream;base64,"
                        + Base64.getEncoder().encodeToString(glBuffer()))));
        files.put("gltf/beside.gltf", text(gltf("the%20buffer.bin")));
        files.put("gltf/the buffer.bin", glBuffer());
        files.put("glb/box.glb", glb(gltf(null), glBuffer()));
        return files;
    }

    public static void assertIs(TriangleMesh mesh) {
        assertThat(mesh.triangleCount()).isEqualTo(12);
        assertThat(Arrays.stream(mesh.triangles()).distinct().count()).isEqualTo(8);
        assertThat(area(mesh)).isCloseTo(22, within(1e-5));
        var box = mesh.bounds();
        assertThat(new double[] {box.minX(), box.minY(), box.minZ(), box.maxX(), box.maxY(), box.maxZ()})
                .containsExactly(-1, 0, 5, 0, 2, 8);
    }

    public static double area(TriangleMesh mesh) {
        double sum = 0;
        float[] p = mesh.positions();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            int a = 3 * mesh.triangles()[t];
            int b = 3 * mesh.triangles()[t + 1];
            int c = 3 * mesh.triangles()[t + 2];
            double squares = 0;
            for (int axis = 0; axis < 3; axis++) {
                int y = (axis + 1) % 3;
                int z = (axis + 2) % 3;
                squares += Math.pow(
                        (p[b + y] - p[a + y]) * (p[c + z] - p[a + z]) - (p[b + z] - p[a + z]) * (p[c + y] - p[a + y]),
                        2);
            }
            sum += Math.sqrt(squares) / 2;
        }
        return sum;
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] glb(String json, byte[] binary) {
        byte[] padded = text(json + " ".repeat(-text(json).length & 3));
        return ByteBuffer.allocate(28 + padded.length + binary.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x46546C67)
                .putInt(2)
                .putInt(28 + padded.length + binary.length)
                .putInt(padded.length)
                .putInt(0x4E4F534A)
                .put(padded)
                .putInt(binary.length)
                .putInt(0x004E4942)
                .put(binary)
                .array();
    }

    private static String obj() {
        return lines("v ", 3, CORNERS)
                + Arrays.stream(QUADS)
                        .map(q -> "f %d %d %d %d\n".formatted(q[0] + 1, q[1] + 1, q[2] + 1, q[3] + 1))
                        .collect(Collectors.joining());
    }

    private static String lines(String start, int width, float[] values) {
        var text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            text.append(i % width == 0 ? start : " ").append(values[i]).append(i % width == width - 1 ? "\n" : "");
        }
        return text.toString();
    }

    /** Corners of triangle after triangle. */
    private static int[] triangles() {
        return Arrays.stream(QUADS)
                .flatMapToInt(q -> Arrays.stream(new int[] {q[0], q[1], q[2], q[0], q[2], q[3]}))
                .toArray();
    }

    private static String stl() {
        var text = new StringBuilder("solid vertex of outer loops\n");
        int[] corners = triangles();
        for (int i = 0; i < corners.length; i++) {
            text.append(i % 3 == 0 ? "  facet normal 0 nan 1\n    OUTER loop\n" : "");
            text.append("vertex %.1f %e %.0f%n"
                    .formatted(place(corners[i], 0), place(corners[i], 1), place(corners[i], 2)));
            text.append(i % 3 == 2 ? "    endloop\n  endfacet\n" : "");
        }
        return text.append("endsolid vertex of outer loops\n").toString();
    }

    private static Float place(int corner, int axis) {
        return CORNERS[3 * corner + axis];
    }

    private static byte[] binaryStl(String header) {
        int[] corners = triangles();
        var data = ByteBuffer.allocate(84 + 50 * 12).order(ByteOrder.LITTLE_ENDIAN);
        data.put(text(header)).position(80).putInt(12);
        for (int i = 0; i < corners.length; i++) {
            data.position(84 + i / 3 * 50 + 12 + i % 3 * 12);
            data.putFloat(place(corners[i], 0)).putFloat(place(corners[i], 1)).putFloat(place(corners[i], 2));
        }
        return data.array();
    }

    static String plyHeader(String format) {
        return """
            ply
            format %s 1.0
            comment element face 99
            element camera 1
            property list uchar short rows
            property double shutter
            element vertex 8
            property float x
            property double y
            property uchar quality
            property short z
            element face 6
            property list uchar uint vertex_indices
            property list int float weights
            element nothing 4294967295
            end_header
            """.formatted(format);
    }

    private static String plyText() {
        var text = new StringBuilder("2 -7 7 0.25\n");
        for (int corner = 0; corner < 8; corner++) {
            text.append("%s %s 9 %.0f%n".formatted(place(corner, 0), place(corner, 1), place(corner, 2)));
        }
        for (int[] q : QUADS) {
            text.append("4 %d %d %d %d 1 0.5%n".formatted(q[0], q[1], q[2], q[3]));
        }
        return text.toString();
    }

    private static byte[] binaryPly(String format, ByteOrder order) {
        byte[] header = text(plyHeader(format));
        var data = ByteBuffer.allocate(header.length + 13 + 8 * 15 + 6 * 25).order(order);
        data.put(header).put((byte) 2).putShort((short) -7).putShort((short) 7).putDouble(0.25);
        for (int corner = 0; corner < 8; corner++) {
            data.putFloat(place(corner, 0)).putDouble(place(corner, 1)).put((byte) 9);
            data.putShort(place(corner, 2).shortValue());
        }
        for (int[] q : QUADS) {
            data.put((byte) 4);
            Arrays.stream(q).forEach(data::putInt);
            data.putInt(1).putFloat(0.5f);
        }
        return data.array();
    }

    private static String offBody(String afterVertex, String afterFace) {
        String vertices = lines("", 3, CORNERS).replace("\n", afterVertex + "\n");
        return vertices
                + Arrays.stream(QUADS)
                        .map(q -> "4  %d %d %d %d%s\n".formatted(q[0], q[1], q[2], q[3], afterFace))
                        .collect(Collectors.joining());
    }

    /** 36 indices as bytes, then eight corners as floats. */
    private static byte[] glBuffer() {
        var data = ByteBuffer.allocate(36 + 96).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(triangles()).forEach(corner -> data.put((byte) corner));
        for (float at : CORNERS) {
            data.putFloat(at);
        }
        return data.array();
    }

    private static String gltf(String uri) {
        return """
            {"asset":{"version":"2.0"},"nodes":[{"mesh":0}],"scenes":[{"nodes":[0]}],
             "meshes":[{"primitives":[{"attributes":{"POSITION":1},"indices":0}]}],
             "accessors":[{"bufferView":0,"componentType":5121,"count":36,"type":"SCALAR"},
                          {"bufferView":1,"componentType":5126,"count":8,"type":"VEC3"}],
             "bufferViews":[{"buffer":0,"byteLength":36},{"buffer":0,"byteOffset":36,"byteLength":96}],
             "buffers":[{"byteLength":132%s}]}
            """.formatted(uri == null ? "" : String.format(Locale.ROOT, ",\"uri\":\"%s\"", uri));
    }
}
