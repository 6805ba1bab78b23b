package io.github.img3d.maven.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;

/** Binary glTF 2.0 with one mesh of points. */
public final class GlbFile {

    private static final int MAGIC = 0x46546C67;
    private static final int JSON_CHUNK = 0x4E4F534A;
    private static final int BINARY_CHUNK = 0x004E4942;
    private static final int POINTS = 0;
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_SHORT = 5123;

    private final Check check;
    private final JsonNode json;
    private final ByteBuffer binary;

    private GlbFile(Check check, JsonNode json, ByteBuffer binary) {
        this.check = check;
        this.json = json;
        this.binary = binary;
    }

    public static WrittenCloud read(File file) throws IOException {
        var check = new Check(file);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file.toPath())).order(ByteOrder.LITTLE_ENDIAN);
        check.that(bytes.remaining() >= 12, "%d bytes, expected a header of 12", bytes.remaining());
        check.that(bytes.getInt() == MAGIC, "does not begin with glTF");
        int version = bytes.getInt();
        check.that(version == 2, "version %d, expected 2", version);
        int length = bytes.getInt();
        check.that(length == bytes.limit(), "says that it has %d bytes, has %d", length, bytes.limit());
        var json = new JsonMapper().readTree(array(chunk(check, bytes, JSON_CHUNK)));
        var binary = chunk(check, bytes, BINARY_CHUNK);
        check.that(!bytes.hasRemaining(), "%d bytes after the last chunk", bytes.remaining());
        return new GlbFile(check, json, binary).cloud();
    }

    private static ByteBuffer chunk(Check check, ByteBuffer bytes, int type) {
        check.that(bytes.remaining() >= 8, "ends where chunk %x was expected", type);
        int length = bytes.getInt();
        int found = bytes.getInt();
        check.that(found == type, "chunk %x, expected %x", found, type);
        check.that(length % 4 == 0 && length <= bytes.remaining(), "chunk %x of %d bytes", type, length);
        var chunk = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return chunk;
    }

    private static byte[] array(ByteBuffer chunk) {
        byte[] array = new byte[chunk.remaining()];
        chunk.get(array);
        return array;
    }

    private WrittenCloud cloud() {
        int declared = json.at("/buffers/0/byteLength").asInt(-1);
        check.that(declared == binary.limit(), "a buffer of %d bytes, the chunk has %d", declared, binary.limit());
        var primitive = json.at("/meshes/0/primitives/0");
        int mode = primitive.path("mode").asInt(-1);
        check.that(mode == POINTS, "mode %d, expected points", mode);

        var accessor = accessor(primitive.at("/attributes/POSITION"), FLOAT, "VEC3");
        int count = accessor.path("count").asInt(-1);
        float[] positions = new float[3 * count];
        view(accessor, 4 * positions.length).asFloatBuffer().get(positions);
        var colour = primitive.at("/attributes/COLOR_0");
        var cloud =
                new WrittenCloud(check.file(), positions, colour.isMissingNode() ? new int[0] : colours(colour, count));
        cloud.requireFinite();
        for (int axis = 0; axis < 3; axis++) {
            requireBound(accessor, "min", axis, cloud.low(axis));
            requireBound(accessor, "max", axis, cloud.high(axis));
        }
        return cloud;
    }

    /** Returns the colours without alpha, 16 bits of linear light a channel. */
    private int[] colours(JsonNode index, int count) {
        var accessor = accessor(index, UNSIGNED_SHORT, "VEC4");
        int colours = accessor.path("count").asInt(-1);
        check.that(colours == count, "%d colours, %d positions", colours, count);
        check.that(accessor.path("normalized").asBoolean(), "colours are not normalized");
        var values = view(accessor, 8 * count).asShortBuffer();
        int[] rgb = new int[3 * count];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < 3; k++) {
                rgb[3 * i + k] = values.get() & 0xFFFF;
            }
            check.that((values.get() & 0xFFFF) == 0xFFFF, "point %d is not opaque", i);
        }
        return rgb;
    }

    private JsonNode accessor(JsonNode index, int componentType, String type) {
        var accessor = json.path("accessors").path(index.asInt(-1));
        check.that(
                accessor.path("componentType").asInt() == componentType
                        && accessor.path("type").asText().equals(type),
                "has the accessor %s, expected %d of %s",
                accessor,
                componentType,
                type);
        return accessor;
    }

    private ByteBuffer view(JsonNode accessor, int bytes) {
        var view = json.path("bufferViews").path(accessor.path("bufferView").asInt(-1));
        int offset = view.path("byteOffset").asInt(0);
        int length = view.path("byteLength").asInt(-1);
        check.that(length == bytes, "a view of %d bytes for %d of data", length, bytes);
        check.that(offset >= 0 && offset + (long) length <= binary.limit(), "a view from %d of %d", offset, length);
        return binary.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void requireBound(JsonNode accessor, String name, int axis, float actual) {
        var bound = accessor.path(name).path(axis);
        check.that(
                bound.isNumber() && (float) bound.asDouble() == actual,
                "%s of axis %d is said to be %s, the data have %s",
                name,
                axis,
                bound,
                actual);
    }
}
