package io.github.img3d.io.texture;

import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the pictures that materials are painted with. A file that cannot be read counts as missing. */
public final class TextureReader {

    /** Longest side kept: a small rendering cannot show more, and hundreds of meshes fit into memory. */
    private static final int LONGEST_SIDE = 512;

    /** Limit for formats that {@link PictureFormat} does not list. */
    private static final int MEGAPIXELS = 100;

    private TextureReader() {}

    /** Returns the first picture of a file, made small. */
    public static Optional<Picture> read(byte[] bytes) {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int megapixels =
                        PictureFormat.of(bytes).map(PictureFormat::megapixels).orElse(MEGAPIXELS);
                return decode(reader, megapixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> decode(ImageReader reader, int megapixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > megapixels * 1_000_000L) {
            return Optional.empty();
        }
        int step = Math.max(1, Math.ceilDiv(Math.max(width, height), 2 * LONGEST_SIDE));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(shrunk(reader.read(0, every)));
    }

    private static Picture shrunk(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        var picture = new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return Math.max(width, height) > LONGEST_SIDE ? halved(picture) : picture;
    }

    private static Picture halved(Picture picture) {
        int width = Math.max(1, picture.width() / 2);
        int height = Math.max(1, picture.height() / 2);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = mean(picture, 2 * (i % width), 2 * (i / width));
        }
        return new Picture(width, height, argb);
    }

    private static int mean(Picture picture, int x, int y) {
        int right = Math.min(x + 1, picture.width() - 1);
        int below = Math.min(y + 1, picture.height() - 1);
        int[] argb = picture.argb();
        int a = argb[y * picture.width() + x];
        int b = argb[y * picture.width() + right];
        int c = argb[below * picture.width() + x];
        int d = argb[below * picture.width() + right];
        int mean = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
            mean |= (sum + 2) / 4 << shift;
        }
        return mean;
    }
}
