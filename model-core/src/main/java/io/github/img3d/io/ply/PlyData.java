package io.github.img3d.io.ply;

import io.github.img3d.io.ply.PlyHeader.Element;
import io.github.img3d.io.ply.PlyHeader.Type;
import io.github.img3d.io.text.Tokenizer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The numbers after the header of a PLY file, one after the other. */
sealed interface PlyData {

    /** Returns the next number, which the header says is of that type. */
    double number(Type type);

    /** Returns how many bytes are left, counted as if nothing in them took more room than it must. */
    long room();

    /** Returns the least bytes that a number of that type takes. */
    int least(Type type);

    /** @throws IllegalArgumentException if the format is unknown */
    static PlyData of(byte[] bytes, PlyHeader header) {
        return header.format().equals("ascii")
                ? new Text(Tokenizer.of(bytes, header.dataStart()))
                : binary(bytes, header);
    }

    /** @throws IllegalArgumentException if the format is text or unknown */
    static PlyData binary(byte[] bytes, PlyHeader header) {
        return new Binary(bytes, header.dataStart(), order(header.format()));
    }

    /** Takes the numbers of the next of an element's entries, which has no lists. */
    default void numbers(Element element, double[] values) {
        for (int p = 0; p < values.length; p++) {
            values[p] = number(element.type(p));
        }
    }

    /** @throws IllegalArgumentException if the file is too short for what its header says of the element */
    default void requireRoom(Element element) {
        int least = element.properties().stream()
                .mapToInt(property -> least(property.length().orElse(property.type())))
                .sum();
        requireRoom(element.count(), least, element.name());
    }

    /** @throws IllegalArgumentException if the file is too short for {@code count} times {@code least} bytes */
    default void requireRoom(double count, int least, String what) {
        long room = room() / least;
        if (!(count >= 0 && count <= room)) {
            throw new IllegalArgumentException(
                    "says %.0f of %s, has room for %d; is it cut off?".formatted(count, what, room));
        }
    }

    private static ByteOrder order(String format) {
        return switch (format) {
            case "binary_little_endian" -> ByteOrder.LITTLE_ENDIAN;
            case "binary_big_endian" -> ByteOrder.BIG_ENDIAN;
            default -> throw new IllegalArgumentException("format is " + format + ", expected a binary one");
        };
    }

    /** Numbers as words. */
    record Text(Tokenizer words) implements PlyData {

        @Override
        public double number(Type type) {
            return words.number();
        }

        @Override
        public long room() {
            return words.left() + 1L;
        }

        @Override
        public int least(Type type) {
            return 2;
        }
    }

    /** Numbers in binary. */
    final class Binary implements PlyData {
        private final ByteBuffer data;
        private int at;

        private Binary(byte[] bytes, int start, ByteOrder order) {
            data = ByteBuffer.wrap(bytes).order(order);
            at = start;
        }

        @Override
        public double number(Type type) {
            if (data.capacity() - at < type.bytes()) {
                throw new IllegalArgumentException("is cut off: it ends inside an element that its header announces");
            }
            at += type.bytes();
            return type.read(data, at - type.bytes());
        }

        @Override
        public long room() {
            return data.capacity() - at;
        }

        @Override
        public int least(Type type) {
            return type.bytes();
        }
    }
}
