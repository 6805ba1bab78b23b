package io.github.img3d.image;

import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Notes of a camera in a picture's file, of which only the orientation matters here. */
final class Exif {

    private static final byte[] NONE = {};

    /** Some programs put a JPEG segment's prefix in front of the blocks of other formats, too. */
    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** Blocks are cut off here: a JPEG's has at most 64 KiB. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int PNG_EXIF = 0x65584966;
    private static final int PNG_DATA = 0x49444154;
    private static final int WEBP_EXIF = 0x46495845;

    private Exif() {}

    /** Returns the orientation that a file's EXIF block names; upright where there is none or it is broken. */
    static Orientation orientation(ImageInputStream in, PictureFormat format) throws IOException {
        ByteOrder order = in.getByteOrder();
        try {
            byte[] block = block(in, format);
            return block.length == 0 ? Orientation.UPRIGHT : orientation(block);
        } catch (IOException | RuntimeException e) {
            return Orientation.UPRIGHT; // the library throws both, whatever is broken
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

    private static byte[] ofJpeg(ImageInputStream in) throws IOException {
        var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
        if (segments.isEmpty()) {
            return NONE;
        }
        try (InputStream content = segments.getFirst().segmentData()) {
            return content.readAllBytes();
        }
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

    /** A block is a TIFF file without pictures. */
    private static Orientation orientation(byte[] block) throws IOException {
        int start = startsWithPrefix(block) ? PREFIX.length : 0;
        var bytes = new ByteArrayInputStream(block, start, block.length - start);
        try (var tiff = new MemoryCacheImageInputStream(bytes)) {
            Entry entry = new TIFFReader().read(tiff).getEntryById(TIFF.TAG_ORIENTATION);
            return entry != null && entry.getValue() instanceof Number value
                    ? Orientation.ofExif(value.intValue())
                    : Orientation.UPRIGHT;
        }
    }

    private static boolean startsWithPrefix(byte[] block) {
        return block.length >= PREFIX.length && Arrays.equals(block, 0, PREFIX.length, PREFIX, 0, PREFIX.length);
    }
}
