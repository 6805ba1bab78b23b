package io.github.img3d.dataset;

import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A part of an object's file that is read on its own.
 *
 * @param stored deflated, without a zlib header; as it is where that takes no more room
 * @param size bytes before deflating
 * @param checksum of the stored bytes
 */
record StoredBlock(byte[] stored, int size, int checksum) {

    /** 5 is as fast as 1 here, and a tenth smaller. */
    private static final int LEVEL = 5;

    /** For what is read once in a while. */
    static StoredBlock small(byte[] bytes) {
        byte[] deflated = deflated(bytes);
        return deflated.length < bytes.length
                ? new StoredBlock(deflated, bytes.length, checksum(deflated))
                : fast(bytes);
    }

    /** For what every step of a training reads. */
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

    /** Whether the stored bytes are those that were written. */
    boolean isWhole() {
        return checksum(stored) == checksum;
    }

    /** What went in, of a block that is whole. */
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
