package io.github.img3d.model.safetensors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.img3d.model.safetensors.Safetensors.Precision;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a safetensors file: 8 bytes of length, then JSON.
 *
 * @param dataBytes number of bytes that must follow the header
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Place> places, long dataBytes) {

    private static final String METADATA = "__metadata__";
    private static final long LONGEST = 100_000_000;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * The place of a tensor's values.
     *
     * @param begin the first byte, from the file's start if it was read, from the data's start if it is to be written
     */
    record Place(Precision precision, int[] shape, long begin) {

        int size() {
            return Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b));
        }

        long end() {
            return begin + (long) size() * precision.bytes;
        }
    }

    static SafetensorsHeader of(Map<String, String> metadata, StoredTensors stored) {
        var places = new TreeMap<String, Place>();
        long begin = 0;
        for (var tensor : stored.tensors().entrySet()) {
            String name = tensor.getKey();
            require(!name.equals(METADATA), "a tensor cannot be named " + METADATA);
            var place = new Place(stored.precision(name), tensor.getValue().shape(), begin);
            places.put(name, place);
            begin = place.end();
        }
        return new SafetensorsHeader(metadata, places, begin);
    }

    /** Returns the header for writing the same tensors with other remarks: its places count from the data's start. */
    SafetensorsHeader withMetadata(Map<String, String> remarks) {
        long start = places.values().stream().mapToLong(Place::begin).min().orElse(0);
        var moved = new TreeMap<String, Place>();
        places.forEach(
                (name, place) -> moved.put(name, new Place(place.precision(), place.shape(), place.begin() - start)));
        return new SafetensorsHeader(remarks, moved, dataBytes);
    }

    /** Returns the header's bytes, padded so that the data after them starts at a multiple of eight. */
    byte[] toBytes() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            root.set(METADATA, JSON.valueToTree(metadata));
        }
        places.forEach((name, place) -> root.set(name, node(place)));
        byte[] json = JSON.writeValueAsBytes(root);
        int length = (json.length + 7) / 8 * 8;
        var buffer = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(buffer.array(), (byte) ' ');
        return buffer.putLong(length).put(json).array();
    }

    private static ObjectNode node(Place place) {
        ObjectNode node = JSON.createObjectNode();
        node.put("dtype", place.precision().name());
        var shape = node.putArray("shape");
        Arrays.stream(place.shape()).forEach(shape::add);
        node.putArray("data_offsets").add(place.begin()).add(place.end());
        return node;
    }

    /**
     * Parses the header of a file.
     *
     * @throws IllegalArgumentException if it is none, or does not describe the bytes that follow it
     */
    static SafetensorsHeader parse(MemorySegment file) {
        long size = file.byteSize();
        require(size >= 8, size + " bytes are too few for a header");
        long length =
                file.asSlice(0, 8).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getLong();
        require(
                length >= 2 && length <= Math.min(size - 8, LONGEST),
                "a header of " + length + " bytes does not fit into the file's " + size);
        JsonNode root = json(file.asSlice(8, length).toArray(ValueLayout.JAVA_BYTE));
        var places = new TreeMap<String, Place>();
        var metadata = new TreeMap<String, String>();
        for (var field : root.properties()) {
            if (field.getKey().equals(METADATA)) {
                field.getValue()
                        .properties()
                        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
            } else {
                places.put(field.getKey(), place(field.getKey(), field.getValue(), 8 + length));
            }
        }
        requireSeamless(places, 8 + length, size);
        return new SafetensorsHeader(metadata, places, size - 8 - length);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            JsonNode root = JSON.readTree(bytes);
            require(root.isObject(), "the header is not a JSON object");
            return root;
        } catch (JsonProcessingException e) {
            String reason =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw new IllegalArgumentException("the header is not JSON (" + reason + ")", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the header is not text", e);
        }
    }

    private static Place place(String name, JsonNode node, long dataStart) {
        JsonNode offsets = node.path("data_offsets");
        boolean whole = offsets.size() == 2
                && offsets.get(0).canConvertToExactIntegral()
                && offsets.get(0).canConvertToLong()
                && offsets.get(1).canConvertToLong();
        require(whole, "tensor " + name + " has no data_offsets [begin, end]");
        long begin = offsets.get(0).asLong();
        var place = new Place(
                precision(name, node.path("dtype").asText()), shape(name, node.path("shape")), dataStart + begin);
        require(
                begin >= 0
                        && begin <= Long.MAX_VALUE / 2
                        && place.end() == dataStart + offsets.get(1).asLong(),
                "tensor " + name + " of shape " + Arrays.toString(place.shape()) + " does not fill its data_offsets "
                        + offsets);
        return place;
    }

    private static Precision precision(String name, String dtype) {
        return Arrays.stream(Precision.values())
                .filter(known -> known.name().equals(dtype))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "tensor " + name + " has dtype \"" + dtype + "\", expected F32, F16 or I8"));
    }

    private static int[] shape(String name, JsonNode node) {
        require(node.isArray(), "tensor " + name + " has no shape");
        int[] shape = new int[node.size()];
        long size = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            JsonNode length = node.get(axis);
            boolean fits = length.canConvertToInt() && length.isIntegralNumber() && length.asInt() >= 0;
            size = fits ? size * length.asInt() : -1;
            require(size >= 0 && size < Integer.MAX_VALUE - 8, "tensor " + name + " has the impossible shape " + node);
            shape[axis] = length.asInt();
        }
        return shape;
    }

    /** Checks that tensors follow each other without overlaps or gaps, up to the end of the file. */
    private static void requireSeamless(Map<String, Place> places, long dataStart, long fileSize) {
        var inOrder = places.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, Place> e) -> e.getValue().begin())
                        .thenComparingLong(e -> e.getValue().end()))
                .toList();
        long end = dataStart;
        for (var tensor : inOrder) {
            long begin = tensor.getValue().begin();
            require(begin == end, "tensor " + tensor.getKey() + " starts at byte " + begin + " instead of " + end);
            end = tensor.getValue().end();
        }
        require(end == fileSize, "the header describes " + end + " bytes, the file has " + fileSize);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
