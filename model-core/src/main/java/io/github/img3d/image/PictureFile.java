package io.github.img3d.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A reader of picture files in every {@link PictureFormat}. */
public final class PictureFile {

    /** Pictures with more pixels are thinned out while they are read. */
    private static final long MOST_PIXELS = 4_000_000;

    private static final int LONGEST_SIDE = 65_535;

    private static final String EXPECTED = "expected a whole " + PictureFormat.alternatives() + " picture";

    static {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private PictureFile() {}

    /**
     * Reads a picture as a viewer shows it: turned as its camera noted, and the first of several. A picture of more
     * than 4 million pixels is thinned out to every n-th column and row, which keeps memory small.
     *
     * @throws IOException with a message of one line if the file is missing, has another format, is cut off, or has
     *     more than 400 million pixels (WebP: 40 million)
     */
    public static Picture read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        require(
                Files.exists(file),
                name,
                "no such file in " + file.toAbsolutePath().getParent());
        require(!Files.isDirectory(file), name, "is a folder, " + EXPECTED);
        require(Files.isReadable(file), name, "may not be read; change its permissions");
        require(Files.size(file) > 0, name, "is empty, " + EXPECTED);
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            return decode(in, name);
        }
    }

    /**
     * Reads a picture from a file in memory, as {@link #read(Path)} does from a file on disk.
     *
     * @param name the file's name, for errors
     */
    public static Picture read(byte[] file, String name) throws IOException {
        require(file.length > 0, name, "is empty, " + EXPECTED);
        return read(new ByteArrayInputStream(file), name);
    }

    /**
     * Reads a file from a stream, which stays open; as {@link #read(Path)}.
     *
     * @param name of what is read, for errors
     */
    public static Picture read(InputStream file, String name) throws IOException {
        try (var in = new MemoryCacheImageInputStream(file)) {
            return decode(in, name);
        }
    }

    private static Picture decode(ImageInputStream in, String name) throws IOException {
        PictureFormat format = format(in, name);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try {
            Orientation orientation = Exif.orientation(in, format);
            reader.setInput(in, true, true);
            requireModest(format, reader.getWidth(0), reader.getHeight(0), name);
            return orientation.upright(Picture.of(decode(reader, name)));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal) {
                throw e;
            }
            throw new IOException(name + ": is damaged or cut off, " + EXPECTED, e);
        } finally {
            reader.dispose();
        }
    }

    /** Recognises the format before any reader is asked, so that readers of other formats need not be loaded. */
    private static PictureFormat format(ImageInputStream in, String name) throws IOException {
        byte[] start = new byte[PictureFormat.SIGNATURE];
        int length = in.read(start);
        in.seek(0);
        return PictureFormat.of(Arrays.copyOf(start, Math.max(0, length)))
                .orElseThrow(() -> new Refusal(name, "is not a picture that can be read, " + EXPECTED));
    }

    /** Checks the size before any pixel is decoded, since a small file can claim a great many. */
    private static void requireModest(PictureFormat format, long width, long height, String name) throws IOException {
        require(
                width * height <= format.megapixels() * 1_000_000L && Math.max(width, height) <= LONGEST_SIDE,
                name,
                "has " + width + "×" + height + " pixels, expected at most " + format.megapixels() + " million and "
                        + LONGEST_SIDE + " a side; make it smaller");
    }

    private static BufferedImage decode(ImageReader reader, String name) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) reader.getWidth(0) * reader.getHeight(0) / MOST_PIXELS));
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
        ImageReadParam thinning = reader.getDefaultReadParam();
        thinning.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, thinning);
        boolean cut = warnings.stream().anyMatch(w -> w.contains("truncated") || w.contains("premature"));
        require(!cut, name, "is cut off, " + EXPECTED);
        return image;
    }

    private static void require(boolean holds, String name, String message) throws IOException {
        if (!holds) {
            throw new Refusal(name, message);
        }
    }

    /** A refusal whose reason was found here, not by a decoder. */
    private static final class Refusal extends IOException {

        private static final long serialVersionUID = 1;

        Refusal(String name, String message) {
            super(name + ": " + message);
        }
    }
}
