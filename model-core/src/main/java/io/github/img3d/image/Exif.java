package io.github.img3d.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/** What a camera notes in a picture's file, of which only the orientation matters here. */
final class Exif {

    private static final byte[] NONE = {};
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Of a block, its first table is read, which lies at the start. */
    private static final int MOST_BYTES = 1 << 16;

    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_DATA = 0x49444154;
    private static final int WEBP_EXIF = 0x46495845;

    private static final int JPEG_EXIF = 0xFFE1;
    private static final int JPEG_FILL = 0xFFFF;
    private static final int JPEG_FIRST = 0xFFC0;
    private static final int JPEG_SCAN = 0xFFDA;

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;

    private Exif() {}

    /** The orientation that a file's EXIF block names; upright where there is none or it is broken. */
    static Orientation orientation(ImageInputStream in, PictureFormat format) throws IOException {
        ByteOrder order = in.getByteOrder();
        try {
            return orientation(block(in, format));
        } catch (IOException | IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        } finally {
            in.setByteOrder(order);
            in.seek(0);
        }
    }

    private static byte[] block(ImageInputStream in, PictureFormat format) throws IOException {
        return switch (format) {
            case JPEG -> ofJpeg(in);
            case PNG -> ofPng(in);
            case WEBP -> ofWebp(in);
            case GIF, BMP -> NONE;
        };
    }

    /** Segments: marker, length with itself, content. Others than EXIF use the same marker. */
    private static byte[] ofJpeg(ImageInputStream in) throws IOException {
        in.seek(2);
        int marker = in.readUnsignedShort();
        while (marker >= JPEG_FIRST && marker != JPEG_SCAN) {
            if (marker == JPEG_FILL) {
                marker = 0xFF00 | in.readUnsignedByte();
                continue;
            }
            long next = in.getStreamPosition() + Math.max(2, in.readUnsignedShort());
            if (marker == JPEG_EXIF) {
                byte[] segment = bytes(in, next - in.getStreamPosition());
                if (hasPrefix(segment)) {
                    return segment;
                }
            }
            in.seek(next);
            marker = in.readUnsignedShort();
        }
        return NONE;
    }

    /** Chunks: length of the content, name, content, checksum. */
    private static byte[] ofPng(ImageInputStream in) throws IOException {
        for (long next = 8; ; ) {
            in.seek(next);
            long length = in.readUnsignedInt();
            int name = in.readInt();
            if (name == PNG_EXIF) {
                return bytes(in, length);
            }
            if (name == PNG_DATA) {
                return NONE;
            }
            next += 12 + length;
        }
    }

    /** Chunks: name, length of the content, content, filled up to an even length. */
    private static byte[] ofWebp(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        for (long next = 12; ; ) {
            in.seek(next);
            int name = in.readInt();
            long length = in.readUnsignedInt();
            if (name == WEBP_EXIF) {
                return bytes(in, length);
            }
            next += 8 + length + length % 2;
        }
    }

    private static byte[] bytes(ImageInputStream in, long length) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, MOST_BYTES)];
        in.readFully(bytes);
        return bytes;
    }

    private static boolean hasPrefix(byte[] block) {
        return block.length >= PREFIX.length && Arrays.equals(block, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
    }

    /** A block is a TIFF file without pictures: byte order, magic number, offset of a table of 12-byte entries. */
    private static Orientation orientation(byte[] block) {
        int start = hasPrefix(block) ? PREFIX.length : 0;
        ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int table = tiff.getInt(4);
        int entries = tiff.getShort(table) & 0xFFFF;
        for (int entry = table + 2; entry < table + 2 + 12 * entries; entry += 12) {
            if (tiff.getShort(entry) == ORIENTATION && tiff.getShort(entry + 2) == SHORT) {
                return Orientation.ofExif(tiff.getShort(entry + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
