package io.github.img3d.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the vertices of a PLY file lie.
 *
 * @param stride bytes a vertex
 * @param axes x, y, z inside a vertex
 * @param colours where red, green and blue are inside a vertex, a byte each; empty if they are not
 */
record PlyHeader(ByteOrder order, int vertices, int stride, List<Axis> axes, List<Integer> colours, int dataStart) {

    private static final String END = "\nend_header";
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("char", 1),
            Map.entry("uchar", 1),
            Map.entry("int8", 1),
            Map.entry("uint8", 1),
            Map.entry("short", 2),
            Map.entry("ushort", 2),
            Map.entry("int16", 2),
            Map.entry("uint16", 2),
            Map.entry("int", 4),
            Map.entry("uint", 4),
            Map.entry("int32", 4),
            Map.entry("uint32", 4),
            Map.entry("float", 4),
            Map.entry("float32", 4),
            Map.entry("double", 8),
            Map.entry("float64", 8));

    /** A coordinate of 4 or 8 bytes inside a vertex. */
    record Axis(int offset, int bytes) {

        float read(ByteBuffer data, int vertex) {
            return bytes == 8 ? (float) data.getDouble(vertex + offset) : data.getFloat(vertex + offset);
        }
    }

    /** @throws IllegalArgumentException if this is no binary PLY whose vertices come first, or it is cut off */
    static PlyHeader parse(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        int dataStart = end < 0 ? 0 : text.indexOf('\n', end + END.length()) + 1;
        if (!text.startsWith("ply") || dataStart == 0) {
            throw new IllegalArgumentException("not a PLY file, or cut off in its header");
        }
        var lines = text.substring(0, end).lines().map(line -> line.strip().split("\\s+"));
        var builder = new Parts();
        lines.forEach(builder::take);
        return builder.header(bytes.length - dataStart, dataStart);
    }

    /** What the lines have said so far. */
    private static final class Parts {
        private String format = "none";
        private long vertices = -1;
        private boolean inVertex;
        private int stride;
        private final Map<String, Axis> properties = new HashMap<>();
        private final Map<String, Integer> bytes = new HashMap<>();

        void take(String[] words) {
            switch (words[0]) {
                case "format" -> format = word(words, 1);
                case "element" -> element(words);
                case "property" -> property(words);
                default -> {}
            }
        }

        private void element(String[] words) {
            inVertex = word(words, 1).equals("vertex");
            if (inVertex) {
                vertices = number(word(words, 2));
            } else if (vertices < 0) {
                throw new IllegalArgumentException("element " + words[1] + " comes first, expected vertex");
            }
        }

        private void property(String[] words) {
            if (!inVertex) {
                return;
            }
            Integer size = SIZES.get(word(words, 1));
            if (size == null) {
                throw new IllegalArgumentException("vertex property of type " + words[1] + ", expected a number's");
            }
            boolean real = words[1].startsWith("float") || words[1].equals("double");
            if (real) {
                properties.put(word(words, 2), new Axis(stride, size));
            } else if (words[1].equals("uchar") || words[1].equals("uint8")) {
                bytes.put(word(words, 2), stride);
            }
            stride += size;
        }

        PlyHeader header(int dataBytes, int dataStart) {
            var axes = List.of("x", "y", "z").stream().map(this::axis).toList();
            if (vertices < 0 || vertices > dataBytes / stride) {
                throw new IllegalArgumentException(
                        "says " + vertices + " vertices, has room for " + dataBytes / stride + "; cut off?");
            }
            return new PlyHeader(order(), (int) vertices, stride, axes, colours(), dataStart);
        }

        private List<Integer> colours() {
            var channels = List.of("red", "green", "blue");
            return bytes.keySet().containsAll(channels)
                    ? channels.stream().map(bytes::get).toList()
                    : List.of();
        }

        private Axis axis(String name) {
            var axis = properties.get(name);
            if (axis == null) {
                throw new IllegalArgumentException("vertex has no property float " + name);
            }
            return axis;
        }

        private ByteOrder order() {
            return switch (format) {
                case "binary_little_endian" -> ByteOrder.LITTLE_ENDIAN;
                case "binary_big_endian" -> ByteOrder.BIG_ENDIAN;
                default -> throw new IllegalArgumentException("format is " + format + ", expected a binary one");
            };
        }

        private static String word(String[] words, int at) {
            if (at >= words.length) {
                throw new IllegalArgumentException("header line \"" + String.join(" ", words) + "\" is cut off");
            }
            return words[at];
        }

        private static long number(String word) {
            try {
                return Long.parseLong(word);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("element vertex " + word + ", expected a count", e);
            }
        }
    }
}
