package io.github.img3d.io.gltf;

import io.github.img3d.io.format.Box;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Puts together a binary glTF, accessor by accessor. */
final class GltfFile {

    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();
    private final List<String> views = new ArrayList<>();
    private final List<String> accessors = new ArrayList<>();

    /** A triangle with corners at the origin, (1,0,0) and (0,1,0): accessor 0. */
    static GltfFile triangle() {
        var file = new GltfFile();
        file.floats("VEC3", 0, 0, 0, 1, 0, 0, 0, 1, 0);
        return file;
    }

    /** @return the accessor's number */
    int floats(String type, float... values) {
        int width = type.equals("SCALAR") ? 1 : type.charAt(3) - '0';
        return accessor(view(GlbWriter.littleEndian(values), ""), 5126, values.length / width, type, "");
    }

    int bytes(String type, int count, String more, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return accessor(view(bytes, ""), 5121, count, type, more);
    }

    int shorts(int component, String type, int count, String viewMore, String more, int... values) {
        var data = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            data.putShort((short) value);
        }
        return accessor(view(data.array(), viewMore), component, count, type, more);
    }

    /** @return the view's number */
    int view(byte[] bytes, String more) {
        views.add("{\"buffer\":0,\"byteOffset\":%d,\"byteLength\":%d%s}".formatted(binary.size(), bytes.length, more));
        binary.writeBytes(bytes);
        binary.writeBytes(new byte[-bytes.length & 3]);
        return views.size() - 1;
    }

    int accessor(int view, int component, int count, String type, String more) {
        String from = view < 0 ? "" : "\"bufferView\":%d,".formatted(view);
        return accessor("{%s\"componentType\":%d,\"count\":%d,\"type\":\"%s\"%s}"
                .formatted(from, component, count, type, more));
    }

    int accessor(String json) {
        accessors.add(json);
        return accessors.size() - 1;
    }

    /** @param primitive what its only primitive, of its only mesh, of its only node is made of */
    byte[] showing(String primitive) {
        return glb("\"nodes\":[{\"mesh\":0}],\"meshes\":[{\"primitives\":[{%s}]}]".formatted(primitive));
    }

    /** @param more members of the JSON, without accessors and buffers */
    byte[] glb(String more) {
        return Box.glb(
                "{\"asset\":{\"version\":\"2.0\"},%s,\"accessors\":[%s],\"bufferViews\":[%s],\"buffers\":[{\"byteLength\":%d}]}"
                        .formatted(more, String.join(",", accessors), String.join(",", views), binary.size()),
                binary.toByteArray());
    }
}
