package io.github.img3d.io.ply;

import io.github.img3d.io.mesh.Tokenizer;
import io.github.img3d.io.ply.PlyElements.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The numbers after the header of a PLY file, one after the other. */
sealed interface PlyData {

    /** The next number, which the header says is of that type. */
    double number(Type type);

    /** As many bytes are left, if nothing in them takes more room than it must. */
    long room();

    /** The least bytes that a number of that type takes. */
    int least(Type type);

    /** @throws IllegalArgumentException if the format is unknown */
    static PlyData of(byte[] bytes, PlyElements header) {
        return header.format().equals("ascii")
                ? new Text(Tokenizer.of(bytes, header.dataStart()))
                : new Binary(bytes, header.dataStart(), PlyHeader.order(header.format()));
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

    /** Numbers as they are in memory. */
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
