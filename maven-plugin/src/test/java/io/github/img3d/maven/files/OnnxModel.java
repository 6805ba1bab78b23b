package io.github.img3d.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of an ONNX file that another program would look at first.
 *
 * @param nodes number of operations
 */
public record OnnxModel(long irVersion, String producer, List<String> inputs, List<String> outputs, int nodes) {

    private static final int IR_VERSION = 1;
    private static final int PRODUCER = 2;
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INPUT = 11;
    private static final int OUTPUT = 12;
    private static final int NAME = 1;

    /** A field of a protocol buffer; {@code bytes} is empty for a number. */
    private record Field(int number, long value, ByteBuffer bytes) {}

    public static OnnxModel read(File file) throws IOException {
        var check = new Check(file);
        try {
            var model = fields(ByteBuffer.wrap(Files.readAllBytes(file.toPath())));
            var graphs = named(model, GRAPH);
            check.that(graphs.size() == 1, "%d graphs, expected one", graphs.size());
            var graph = fields(graphs.get(0).bytes);
            return new OnnxModel(
                    named(model, IR_VERSION).stream().mapToLong(Field::value).sum(),
                    named(model, PRODUCER).stream()
                            .map(OnnxModel::text)
                            .findFirst()
                            .orElse(""),
                    names(graph, INPUT),
                    names(graph, OUTPUT),
                    named(graph, NODE).size());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AssertionError(file + ": not a protocol buffer, or cut off", e);
        }
    }

    private static List<Field> named(List<Field> fields, int number) {
        return fields.stream().filter(field -> field.number == number).toList();
    }

    private static List<String> names(List<Field> graph, int number) {
        return named(graph, number).stream()
                .map(value -> text(named(fields(value.bytes), NAME).get(0)))
                .toList();
    }

    private static String text(Field field) {
        return StandardCharsets.UTF_8.decode(field.bytes.duplicate()).toString();
    }

    private static List<Field> fields(ByteBuffer message) {
        var fields = new ArrayList<Field>();
        var in = message.duplicate();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            switch ((int) (tag & 7)) {
                case 0 -> fields.add(new Field(number, varint(in), ByteBuffer.allocate(0)));
                case 1 -> fields.add(new Field(number, in.getLong(), ByteBuffer.allocate(0)));
                case 2 -> fields.add(new Field(number, 0, bytes(in, Math.toIntExact(varint(in)))));
                case 5 -> fields.add(new Field(number, in.getInt(), ByteBuffer.allocate(0)));
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
        return fields;
    }

    private static ByteBuffer bytes(ByteBuffer in, int length) {
        var bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        return bytes;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 127) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than ten bytes");
    }
}
