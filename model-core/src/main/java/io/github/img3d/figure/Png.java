package io.github.img3d.figure;

import io.github.img3d.image.Picture;
import io.github.img3d.io.archive.AtomicFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A writer of opaque pictures as PNG that takes a tenth of the time of Java's own. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int HEADER_BYTES = 13;
    private static final byte BITS = 8;
    private static final byte RGB = 2;

    /** Filter that writes a row as its difference from the row above. */
    private static final byte UP = 2;

    /** Number of bands, which does not depend on the cores: the same picture gives the same bytes. */
    private static final int BANDS = 4;

    private static final short ZLIB_FASTEST = 0x7801;

    private Png() {}

    /** Writes a file that is there whole or not at all, as {@link #write(Picture, OutputStream)} does. */
    public static void write(Picture picture, Path file) throws IOException {
        AtomicFile.write(file, out -> write(picture, out));
    }

    /** Writes a picture without its transparency. */
    public static void write(Picture picture, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", header(picture), out);
        chunk("IDAT", deflated(rows(picture)), out);
        chunk("IEND", new byte[0], out);
    }

    private static byte[] header(Picture picture) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .putInt(picture.width())
                .putInt(picture.height())
                .put(BITS)
                .put(RGB)
                .array();
    }

    private static byte[] rows(Picture picture) {
        int width = picture.width();
        int[] argb = picture.argb();
        byte[] rows = new byte[picture.height() * (1 + 3 * width)];
        int at = 0;
        for (int p = 0; p < argb.length; p++) {
            if (p % width == 0) {
                rows[at++] = UP;
            }
            int above = p < width ? 0 : argb[p - width];
            rows[at++] = (byte) ((argb[p] >> 16) - (above >> 16));
            rows[at++] = (byte) ((argb[p] >> 8) - (above >> 8));
            rows[at++] = (byte) (argb[p] - above);
        }
        return rows;
    }

    /** Returns a zlib stream of bands that are compressed in parallel. */
    private static byte[] deflated(byte[] rows) {
        byte[][] bands = IntStream.range(0, BANDS)
                .parallel()
                .mapToObj(band -> deflated(rows, band))
                .toArray(byte[][]::new);
        var check = new Adler32();
        check.update(rows);
        var zlib = ByteBuffer.allocate(
                        6 + Arrays.stream(bands).mapToInt(band -> band.length).sum())
                .putShort(ZLIB_FASTEST);
        Arrays.stream(bands).forEach(zlib::put);
        return zlib.putInt((int) check.getValue()).array();
    }

    /**
     * Compresses a band. All bands but the last end with a whole byte and without an end of the stream, so that they
     * can be joined.
     */
    private static byte[] deflated(byte[] rows, int band) {
        int from = (int) ((long) rows.length * band / BANDS);
        int size = (int) ((long) rows.length * (band + 1) / BANDS) - from;
        byte[] deflated = new byte[size + size / 1000 + 64];
        var deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(rows, from, size);
            if (band == BANDS - 1) {
                deflater.finish();
            }
            return Arrays.copyOf(deflated, deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH));
        } finally {
            deflater.end();
        }
    }

    private static void chunk(String type, byte[] data, OutputStream out) throws IOException {
        var chunk = ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        var check = new CRC32();
        check.update(chunk.array(), 4, 4 + data.length);
        out.write(chunk.putInt((int) check.getValue()).array());
    }
}
