package io.github.img3d.dataset;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.io.archive.AtomicFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The file of one object, big-endian: magic, version, size and checksum of the table of contents, the table, the
 * blocks. The table has the blocks' checksums, and no block is used before it was checked.
 */
record ObjectFile(Path file) {

    static final int PICTURE_SIDE = 64;
    static final int DEPTH_SIDE = 128;
    static final int FIXED_VIEWS = Viewpoints.FIXED.size();

    private static final int MAGIC = 'I' << 24 | '3' << 16 | 'D' << 8 | 'O';
    private static final int HEAD = 16;

    /** Writes the table of contents and the blocks. */
    void write(ObjectContents contents, List<StoredBlock> blocks) throws IOException {
        byte[] table = contents.bytes();
        var out = ByteBuffer.allocate(HEAD + table.length + contents.length());
        out.putInt(MAGIC).putInt(DatasetIndex.VERSION).putInt(table.length).putInt(StoredBlock.checksum(table));
        out.put(table);
        blocks.forEach(block -> out.put(block.stored()));
        AtomicFile.write(file, stream -> stream.write(out.array()));
    }

    /** Reads the table of contents and checks that the file is as long as it says. */
    ObjectContents contents() throws IOException {
        try (var channel = open()) {
            var head = read(channel, 0, HEAD);
            if (head.getInt() != MAGIC) {
                throw broken("not an object of a dataset");
            }
            int version = head.getInt();
            if (version != DatasetIndex.VERSION) {
                throw broken("version " + version + ", expected " + DatasetIndex.VERSION);
            }
            return contents(channel, head.getInt(), head.getInt());
        }
    }

    private ObjectContents contents(FileChannel channel, int size, int checksum) throws IOException {
        if (size < 0 || size > channel.size()) {
            throw broken("ends at byte " + channel.size() + ", expected a table of contents of " + size + " bytes");
        }
        byte[] table = read(channel, HEAD, size).array();
        if (StoredBlock.checksum(table) != checksum) {
            throw broken("the table of contents is damaged");
        }
        var contents = parsed(table);
        long expected = (long) HEAD + size + contents.length();
        if (channel.size() != expected) {
            throw broken(channel.size() + " bytes, expected " + expected);
        }
        return contents;
    }

    private ObjectContents parsed(byte[] table) throws IOException {
        try {
            return ObjectContents.read(table);
        } catch (EOFException | IllegalArgumentException e) {
            throw broken("the table of contents makes no sense");
        }
    }

    /** Reads blocks that follow one another, checked and inflated. */
    List<byte[]> blocks(ObjectContents contents, int first, int count) throws IOException {
        try (var inflater = new Inflater(true)) {
            var blocks = new ArrayList<byte[]>(count);
            for (StoredBlock block : stored(contents, first, count)) {
                blocks.add(block.bytes(inflater));
            }
            return blocks;
        } catch (DataFormatException e) {
            throw broken("a view is damaged");
        }
    }

    /** Checks all blocks. */
    void verify(ObjectContents contents) throws IOException {
        stored(contents, 0, contents.extents().length);
    }

    private List<StoredBlock> stored(ObjectContents contents, int first, int count) throws IOException {
        var extents = contents.extents();
        int start = extents[first].start();
        var blocks = new ArrayList<StoredBlock>(count);
        try (var channel = open()) {
            long blocksStart = channel.size() - contents.length();
            var bytes = read(channel, blocksStart + start, extents[first + count - 1].end() - start);
            for (int i = first; i < first + count; i++) {
                byte[] stored = new byte[extents[i].length()];
                bytes.get(stored);
                blocks.add(checked(new StoredBlock(stored, extents[i].size(), extents[i].checksum())));
            }
        }
        return blocks;
    }

    private StoredBlock checked(StoredBlock block) throws IOException {
        if (!block.isWhole()) {
            throw broken("a view is damaged");
        }
        return block;
    }

    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": missing; write the dataset again, only this object will be redone", e);
        }
    }

    private ByteBuffer read(FileChannel channel, long position, int size) throws IOException {
        var buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (position < 0 || channel.read(buffer, position + buffer.position()) < 0) {
                throw broken("ends at byte " + channel.size() + ", expected at least " + (position + size));
            }
        }
        return buffer.flip();
    }

    private IOException broken(String what) {
        return new IOException(file + ": " + what + "; write the dataset again, only this object will be redone");
    }
}
