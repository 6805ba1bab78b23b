package io.github.img3d.data;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.io.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One object on disk, big-endian: magic, version, size and checksum of the table of contents, the table, the blocks.
 * Blocks are zlib streams, which carry checksums of their own.
 */
record ObjectFile(Path file) {

    static final int PICTURE_SIDE = 64;
    static final int DEPTH_SIDE = 128;
    static final int FIXED_VIEWS = Viewpoints.COUNT;
    static final int PICTURE_BYTES = 4 * PICTURE_SIDE * PICTURE_SIDE;
    static final int DEPTH_BYTES = 2 * DEPTH_SIDE * DEPTH_SIDE;

    /** At least a bit a pixel, at most three bytes more. */
    static final int MASK_BYTES = DEPTH_SIDE * DEPTH_SIDE / 8;

    static final int COLOUR_BYTES = MASK_BYTES + 3 * DEPTH_SIDE * DEPTH_SIDE;

    private static final int MAGIC = 'I' << 24 | '3' << 16 | 'D' << 8 | 'O';
    private static final int HEAD = 16;

    /** 5 is as fast as 1 here, and a tenth smaller. */
    private static final int LEVEL = 5;

    /** Writes the blocks behind a table that says where they end. */
    void write(ObjectContents contents, List<byte[]> blocks) throws IOException {
        byte[] table = contents.bytes();
        int end = blocks.stream().mapToInt(block -> block.length).sum();
        var out = ByteBuffer.allocate(HEAD + table.length + end);
        out.putInt(MAGIC).putInt(DatasetIndex.VERSION).putInt(table.length).putInt(checksum(table));
        out.put(table);
        blocks.forEach(out::put);
        AtomicFile.write(file, stream -> stream.write(out.array()));
    }

    /** The table of contents, of a file that is whole. */
    ObjectContents contents() throws IOException {
        try (var channel = FileChannel.open(file)) {
            var head = read(channel, 0, HEAD);
            if (head.getInt() != MAGIC) {
                throw broken("not an object of a data set");
            }
            int version = head.getInt();
            if (version != DatasetIndex.VERSION) {
                throw broken("version " + version + ", expected " + DatasetIndex.VERSION);
            }
            return whole(channel, head.getInt(), head.getInt());
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": missing; write the data set again, only this object will be redone", e);
        }
    }

    private ObjectContents whole(FileChannel channel, int size, int checksum) throws IOException {
        if (size < 0 || size > channel.size()) {
            throw broken("a table of contents of " + size + " bytes");
        }
        byte[] table = read(channel, HEAD, size).array();
        if (checksum(table) != checksum || !ObjectContents.fits(table)) {
            throw broken("the table of contents is damaged");
        }
        var contents = ObjectContents.read(new DataInputStream(new ByteArrayInputStream(table)));
        long expected = HEAD + size + contents.ends()[contents.ends().length - 1];
        if (!contents.isOrdered() || channel.size() != expected) {
            throw broken(channel.size() + " bytes, expected " + expected);
        }
        return contents;
    }

    /** One block, inflated; it must have that many bytes. */
    byte[] block(ObjectContents contents, int block, int bytes) throws IOException {
        return block(contents, block, bytes, bytes);
    }

    /** One block, inflated; it must have from {@code least} to {@code most} bytes. */
    byte[] block(ObjectContents contents, int block, int least, int most) throws IOException {
        int start = contents.start(block);
        long first = HEAD + ObjectContents.size(contents.pictures(), contents.novelPoses().length);
        try (var channel = FileChannel.open(file)) {
            return inflated(read(channel, first + start, contents.ends()[block] - start), least, most);
        }
    }

    private byte[] inflated(ByteBuffer deflated, int least, int most) throws IOException {
        try (var inflater = new Inflater()) {
            byte[] room = new byte[most];
            inflater.setInput(deflated);
            int bytes = inflater.inflate(room);
            boolean whole = bytes >= least && inflater.inflate(new byte[1]) == 0;
            if (!whole || !inflater.finished()) {
                throw broken("a view is damaged");
            }
            return bytes == most ? room : Arrays.copyOf(room, bytes);
        } catch (DataFormatException e) {
            throw broken("a view is damaged");
        }
    }

    static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(LEVEL)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] room = new byte[bytes.length + bytes.length / 1000 + 64];
            return Arrays.copyOf(room, deflater.deflate(room));
        }
    }

    private ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        var buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw broken("ends at byte " + channel.size() + ", expected at least " + (position + size));
            }
        }
        return buffer.flip();
    }

    private IOException broken(String what) {
        return new IOException(file + ": " + what + "; delete it and write the data set again, only it will be redone");
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
