package io.github.img3d.dataset;

import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A part of an object's file that can be read on its own.
 *
 * @param stored the bytes deflated, without a zlib header, or as they are where that takes no more room
 * @param size number of bytes before deflating
 * @param checksum checksum of the stored bytes
 */
record StoredBlock(byte[] stored, int size, int checksum) {

    /** Deflate level; 5 is as fast as 1 here, and a tenth smaller. */
    private static final int LEVEL = 5;

    /** Makes a block that is read once in a while. */
    static StoredBlock small(byte[] bytes) {
        byte[] deflated = deflated(bytes);
        return deflated.length < bytes.length
                ? new StoredBlock(deflated, bytes.length, checksum(deflated))
                : fast(bytes);
    }

    /** Makes a block that every step of a training reads. */
    static StoredBlock fast(byte[] bytes) {
        return new StoredBlock(bytes, bytes.length, checksum(bytes));
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] room = new byte[bytes.length + bytes.length / 1000 + 64];
            return Arrays.copyOf(room, deflater.deflate(room));
        }
    }

    static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Returns whether the stored bytes are those that were written. */
    boolean isWhole() {
        return checksum(stored) == checksum;
    }

    /** Returns the bytes before deflating, of a block that is whole. */
    byte[] bytes(Inflater inflater) throws DataFormatException {
        if (stored.length == size) {
            return stored;
        }
        byte[] bytes = new byte[size];
        inflater.reset();
        inflater.setInput(stored);
        if (inflater.inflate(bytes) < size) {
            throw new DataFormatException("ends early");
        }
        return bytes;
    }
}
