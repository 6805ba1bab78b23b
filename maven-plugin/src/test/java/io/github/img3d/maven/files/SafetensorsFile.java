package io.github.img3d.maven.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The header of a safetensors file.
 *
 * @param tensors shapes by name
 */
public record SafetensorsFile(Map<String, String> metadata, Map<String, List<Integer>> tensors) {

    private static final Map<String, Integer> BYTES = Map.of("F32", 4, "F16", 2, "BF16", 2);

    private record Place(long begin, long end) {}

    /** Requires that the tensors' data lie one after the other and fill the file. */
    public static SafetensorsFile read(File file) throws IOException {
        var check = new Check(file);
        byte[] head;
        long data;
        try (var in = new RandomAccessFile(file, "r")) {
            check.that(in.length() > 8, "%d bytes, expected a header", in.length());
            long length = Long.reverseBytes(in.readLong());
            check.that(length > 0 && length <= in.length() - 8, "a header of %d bytes in %d", length, in.length());
            head = new byte[(int) length];
            in.readFully(head);
            data = in.length() - 8 - length;
        }
        var metadata = new TreeMap<String, String>();
        var tensors = new LinkedHashMap<String, List<Integer>>();
        var places = new ArrayList<Place>();
        new JsonMapper().readTree(head).properties().forEach(entry -> {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(remark ->
                                metadata.put(remark.getKey(), remark.getValue().asText()));
            } else {
                tensors.put(entry.getKey(), shape(entry.getValue()));
                places.add(place(check, entry.getKey(), entry.getValue()));
            }
        });
        requireFilled(check, places, data);
        return new SafetensorsFile(metadata, tensors);
    }

    /** Returns a metadata value that holds JSON. */
    public JsonNode json(String key) throws IOException {
        return new JsonMapper().readTree(metadata.getOrDefault(key, ""));
    }

    private static List<Integer> shape(JsonNode tensor) {
        var shape = new ArrayList<Integer>();
        tensor.path("shape").forEach(size -> shape.add(size.asInt()));
        return shape;
    }

    private static Place place(Check check, String name, JsonNode tensor) {
        var type = tensor.path("dtype").asText();
        check.that(BYTES.containsKey(type), "%s is of type '%s', expected one of %s", name, type, BYTES.keySet());
        long bytes = shape(tensor).stream().mapToLong(Integer::longValue).reduce(BYTES.get(type), (a, b) -> a * b);
        var offsets = tensor.path("data_offsets");
        var place = new Place(offsets.path(0).asLong(-1), offsets.path(1).asLong(-1));
        check.that(
                place.end - place.begin == bytes,
                "%s lies from %d to %d, its shape needs %d bytes",
                name,
                place.begin,
                place.end,
                bytes);
        return place;
    }

    private static void requireFilled(Check check, List<Place> places, long data) {
        long end = 0;
        places.sort(Comparator.comparingLong(Place::begin));
        for (var place : places) {
            check.that(place.begin == end, "a gap or an overlap from byte %d to %d of the data", end, place.begin);
            end = place.end;
        }
        check.that(end == data, "tensors end at byte %d, the data at %d", end, data);
    }
}
