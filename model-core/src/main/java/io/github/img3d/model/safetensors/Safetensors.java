package io.github.img3d.model.safetensors;

import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Named tensors with remarks, as safetensors files hold them. Names are kept in their natural order, and so are the
 * tensors in the file: same content, same bytes.
 *
 * @param metadata free texts by name
 */
public record Safetensors(Map<String, String> metadata, Map<String, Entry> tensors) {

    private static final float LARGEST_HALF = 65_504;

    /** The type in which a value is stored. */
    public enum Precision {
        F32(4),
        F16(2),
        /** Whole numbers of steps; a tensor {@code [..,O]} has a step for each index of its last axis. */
        I8(1);

        final int bytes;

        Precision(int bytes) {
            this.bytes = bytes;
        }

        /** Returns this type, or the next one that can hold these finite values. */
        Precision holding(float[] values) {
            return switch (this) {
                case F32 -> F32;
                case F16 -> fitsIntoHalf(values) ? F16 : F32;
                case I8 -> isFinite(values) ? I8 : F16.holding(values);
            };
        }

        private static boolean fitsIntoHalf(float[] values) {
            for (float value : values) {
                if (Math.abs(value) > LARGEST_HALF && Float.isFinite(value)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isFinite(float[] values) {
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * One tensor, row-major.
     *
     * @param shape sizes of its axes, none for a single number
     */
    public record Entry(int[] shape, float[] values) {

        public Entry {
            long size = 1;
            for (int length : shape) {
                size = length < 0 ? -1 : Math.min(size * length, 1L << 31);
            }
            if (size != values.length) {
                throw new IllegalArgumentException(
                        values.length + " values, expected as many as shape " + Arrays.toString(shape));
            }
        }
    }

    public Safetensors {
        metadata = new TreeMap<>(metadata);
        tensors = new TreeMap<>(tensors);
    }

    /**
     * Reads a file; values of 16 bits are widened, and so are those of 8 bits, by the steps that are stored with them.
     *
     * @throws IOException with a message of one line if the file is missing, cut off, or not safetensors of F32, F16 and such
     *     I8
     */
    public static Safetensors read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new IOException(name + ": is a folder, expected a safetensors file");
        }
        try (var channel = FileChannel.open(file);
                var arena = Arena.ofConfined()) {
            return parse(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), name);
        } catch (NoSuchFileException e) {
            throw new IOException(
                    name + ": no such file in " + file.toAbsolutePath().getParent(), e);
        }
    }

    /**
     * Reads a stream to its end without closing it, as {@link #read(Path)} reads a file.
     *
     * @param name of the stream's source, for errors
     */
    public static Safetensors read(InputStream in, String name) throws IOException {
        return parse(MemorySegment.ofArray(in.readAllBytes()), name);
    }

    /**
     * Replaces a file's metadata; its tensors stay as they are, to the byte.
     *
     * @throws IOException as {@link #read(Path)} and {@link #write(Path)} do
     */
    public static void annotate(Path file, Map<String, String> metadata) throws IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        try {
            var header = SafetensorsHeader.parse(MemorySegment.ofArray(bytes));
            int data = Math.toIntExact(header.dataBytes());
            byte[] head = header.withMetadata(new TreeMap<>(metadata)).toBytes();
            AtomicFile.write(file, out -> {
                out.write(head);
                out.write(bytes, bytes.length - data, data);
            });
        } catch (IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    /** Writes a file at full precision, as {@link #write(Path, Precision)} does. */
    public void write(Path file) throws IOException {
        write(file, Precision.F32);
    }

    /** Writes the whole file or none; tensors with values beyond the range of 16 bits are kept at 32. */
    public void write(Path file, Precision precision) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, precision));
    }

    /**
     * Writes the whole file or none, each tensor at a precision of its own, or a higher one if that cannot hold its values.
     *
     * @param precision of a tensor by its name
     */
    public void write(Path file, Function<String, Precision> precision) throws IOException {
        AtomicFile.write(file, out -> writeTo(out, precision));
    }

    /** Writes to a stream, as {@link #write(Path, Precision)} does to a file. */
    public void writeTo(OutputStream out, Precision precision) throws IOException {
        writeTo(out, name -> precision);
    }

    private void writeTo(OutputStream out, Function<String, Precision> precision) throws IOException {
        var stored = StoredTensors.of(tensors, precision);
        var header = SafetensorsHeader.of(metadata, stored);
        out.write(header.toBytes());
        for (var tensor : stored.tensors().entrySet()) {
            SafetensorsData.write(tensor.getValue().values(), stored.precision(tensor.getKey()), out);
        }
    }

    private static Safetensors parse(MemorySegment file, String name) throws IOException {
        try {
            var header = SafetensorsHeader.parse(file);
            var tensors = new TreeMap<String, Entry>();
            var precisions = new TreeMap<String, Precision>();
            header.places().forEach((tensor, place) -> {
                tensors.put(tensor, SafetensorsData.read(file, place));
                precisions.put(tensor, place.precision());
            });
            return new Safetensors(header.metadata(), new StoredTensors(tensors, precisions).values());
        } catch (IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    private static IOException unreadable(String name, IllegalArgumentException why) {
        return new IOException(name + ": " + why.getMessage() + "; expected a complete safetensors file", why);
    }
}
