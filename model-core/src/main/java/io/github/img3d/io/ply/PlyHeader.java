package io.github.img3d.io.ply;

import io.github.img3d.io.ply.PlyElements.Element;
import io.github.img3d.io.ply.PlyElements.Property;
import io.github.img3d.io.ply.PlyElements.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the vertices of a binary PLY file lie.
 *
 * @param stride bytes a vertex
 * @param axes x, y, z inside a vertex
 * @param colours where red, green and blue are inside a vertex, a byte each; empty if they are not
 */
record PlyHeader(ByteOrder order, int vertices, int stride, List<Axis> axes, List<Integer> colours, int dataStart) {

    /** A number inside a vertex. */
    record Axis(int offset, Type type) {

        float read(ByteBuffer data, int vertex) {
            return (float) type.read(data, vertex + offset);
        }
    }

    /** @throws IllegalArgumentException if this is no binary PLY whose vertices come first, or it is cut off */
    static PlyHeader parse(byte[] bytes) {
        var header = PlyElements.parse(bytes);
        Element vertex = vertices(header);
        var fields = fields(vertex);
        var axes = Stream.of("x", "y", "z").map(name -> axis(fields, name)).toList();
        int stride =
                vertex.properties().stream().mapToInt(p -> p.type().bytes()).sum();
        int room = (bytes.length - header.dataStart()) / stride;
        if (vertex.count() > room) {
            throw new IllegalArgumentException(
                    "says " + vertex.count() + " vertices, has room for " + room + "; cut off?");
        }
        return new PlyHeader(
                order(header.format()), (int) vertex.count(), stride, axes, colours(fields), header.dataStart());
    }

    /** The order of bytes in numbers. */
    static ByteOrder order(String format) {
        return switch (format) {
            case "binary_little_endian" -> ByteOrder.LITTLE_ENDIAN;
            case "binary_big_endian" -> ByteOrder.BIG_ENDIAN;
            default -> throw new IllegalArgumentException("format is " + format + ", expected a binary one");
        };
    }

    private static Element vertices(PlyElements header) {
        if (header.elements().isEmpty() || !header.elements().getFirst().name().equals("vertex")) {
            throw new IllegalArgumentException("element vertex does not come first");
        }
        Element vertex = header.elements().getFirst();
        for (Property property : vertex.properties()) {
            if (property.length().isPresent()) {
                throw new IllegalArgumentException("vertex property " + property.name() + " is a list");
            }
        }
        return vertex;
    }

    /** The coordinates and other numbers of a vertex, by name. */
    private static Map<String, Axis> fields(Element vertex) {
        var fields = new HashMap<String, Axis>();
        int offset = 0;
        for (Property property : vertex.properties()) {
            fields.put(property.name(), new Axis(offset, property.type()));
            offset += property.type().bytes();
        }
        return fields;
    }

    private static Axis axis(Map<String, Axis> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(axis -> axis.type().isReal())
                .orElseThrow(() -> new IllegalArgumentException("vertex has no property float " + name));
    }

    private static List<Integer> colours(Map<String, Axis> fields) {
        var channels = Stream.of("red", "green", "blue").map(fields::get).toList();
        return channels.stream().allMatch(channel -> channel != null && channel.type() == Type.UINT8)
                ? channels.stream().map(Axis::offset).toList()
                : List.of();
    }
}
