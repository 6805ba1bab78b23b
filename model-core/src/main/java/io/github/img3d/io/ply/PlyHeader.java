package io.github.img3d.io.ply;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header of a PLY file.
 *
 * @param format {@code ascii}, {@code binary_little_endian} or {@code binary_big_endian}, if the file is in order
 * @param dataStart the byte after the header
 */
record PlyHeader(String format, List<Element> elements, int dataStart) {

    private static final String END = "\nend_header";
    private static final int LONGEST = 1 << 16;

    /** The vertices, the faces, or others. */
    record Element(String name, long count, List<Property> properties) {

        boolean isNamed(String other) {
            return name.equals(other);
        }

        Type type(int property) {
            return properties.get(property).type();
        }

        /** Returns where the properties of those names stand among the element's own; −1 for what is missing or a list. */
        int[] places(String... names) {
            var own = properties.stream()
                    .map(property -> property.length().isPresent() ? "" : property.name())
                    .toList();
            return Arrays.stream(names).mapToInt(own::indexOf).toArray();
        }
    }

    /** @param length how a list's length is stored; empty if this is one number */
    record Property(String name, Type type, Optional<Type> length) {}

    enum Type {
        INT8(1, "char", "int8"),
        UINT8(1, "uchar", "uint8"),
        INT16(2, "short", "int16"),
        UINT16(2, "ushort", "uint16"),
        INT32(4, "int", "int32"),
        UINT32(4, "uint", "uint32"),
        FLOAT32(4, "float", "float32"),
        FLOAT64(8, "double", "float64");

        private final int bytes;
        private final List<String> names;

        Type(int bytes, String... names) {
            this.bytes = bytes;
            this.names = List.of(names);
        }

        int bytes() {
            return bytes;
        }

        boolean isReal() {
            return this == FLOAT32 || this == FLOAT64;
        }

        double read(ByteBuffer data, int at) {
            return switch (this) {
                case INT8 -> data.get(at);
                case UINT8 -> data.get(at) & 0xFF;
                case INT16 -> data.getShort(at);
                case UINT16 -> data.getShort(at) & 0xFFFF;
                case INT32 -> data.getInt(at);
                case UINT32 -> data.getInt(at) & 0xFFFFFFFFL;
                case FLOAT32 -> data.getFloat(at);
                case FLOAT64 -> data.getDouble(at);
            };
        }

        private static Type named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.names.contains(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("property of type " + name + ", expected one of "
                            + Arrays.toString(values()).toLowerCase(Locale.ROOT)));
        }
    }

    /** @throws IllegalArgumentException if this is no PLY, or its header is cut off */
    static PlyHeader parse(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        int dataStart = end < 0 ? 0 : text.indexOf('\n', end + END.length()) + 1;
        if (!text.startsWith("ply") || dataStart == 0) {
            throw new IllegalArgumentException("not a PLY file, or cut off in its header");
        }
        var lines = new Lines();
        text.substring(0, end).lines().map(line -> line.strip().split("\\s+")).forEach(lines::take);
        return new PlyHeader(lines.format, List.copyOf(lines.elements), dataStart);
    }

    /** The content of the lines so far. */
    private static final class Lines {
        private String format = "none";
        private final List<Element> elements = new ArrayList<>();

        void take(String[] words) {
            switch (words[0]) {
                case "format" -> format = word(words, 1);
                case "element" -> elements.add(new Element(word(words, 1), count(words), new ArrayList<>()));
                case "property" -> property(words);
                default -> {}
            }
        }

        private void property(String[] words) {
            if (elements.isEmpty()) {
                throw new IllegalArgumentException("header line \"" + String.join(" ", words) + "\" has no element");
            }
            boolean isList = word(words, 1).equals("list");
            elements.getLast()
                    .properties()
                    .add(
                            isList
                                    ? new Property(
                                            word(words, 4), Type.named(words[3]), Optional.of(Type.named(words[2])))
                                    : new Property(word(words, 2), Type.named(words[1]), Optional.empty()));
        }

        private static String word(String[] words, int at) {
            if (at >= words.length) {
                throw new IllegalArgumentException("header line \"" + String.join(" ", words) + "\" is cut off");
            }
            return words[at];
        }

        private static long count(String[] words) {
            try {
                long count = Long.parseLong(word(words, 2));
                if (count >= 0) {
                    return count;
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            throw new IllegalArgumentException("element " + words[1] + " " + words[2] + ", expected a count");
        }
    }
}
