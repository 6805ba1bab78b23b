package io.github.img3d.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads PNG and JPEG files. */
public final class PictureFile {

    /** Pictures with more pixels are thinned out while they are read. */
    private static final long ENOUGH = 4_000_000;

    private static final long MOST = 400_000_000;
    private static final int LONGEST_SIDE = 65_535;

    static {
        System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"));
    }

    private PictureFile() {}

    /**
     * Of a picture of more than 4 million pixels, every n-th column and row is kept, so that memory stays small.
     *
     * @throws IOException of one line, if the file is missing, no PNG or JPEG, cut off, or of more than 400 million
     *     pixels
     */
    public static Picture read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        require(
                Files.exists(file),
                name,
                "no such file in " + file.toAbsolutePath().getParent());
        require(!Files.isDirectory(file), name, "is a folder, expected a PNG or JPEG picture");
        require(Files.isReadable(file), name, "may not be read; change its permissions");
        require(Files.size(file) > 0, name, "is empty, expected a PNG or JPEG picture");
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            return decode(in, name);
        }
    }

    private static Picture decode(ImageInputStream in, String name) throws IOException {
        ImageReader reader = reader(in, name);
        try {
            reader.setInput(in, true, true);
            return decode(reader, name);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal) {
                throw e;
            }
            throw new IOException(name + ": is damaged or cut off, expected a whole PNG or JPEG picture", e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageInputStream in, String name) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (format.startsWith("png") || format.startsWith("jp")) {
                return reader;
            }
        }
        throw new Refusal(name, "is not a picture that can be read, expected PNG or JPEG");
    }

    private static Picture decode(ImageReader reader, String name) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        require(
                width * height <= MOST && Math.max(width, height) <= LONGEST_SIDE,
                name,
                "has " + width + "×" + height + " pixels, expected at most 20000×20000; make it smaller");
        int step = (int) Math.ceil(Math.sqrt((double) width * height / ENOUGH));
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning.toLowerCase(Locale.ROOT)));
        ImageReadParam thinning = reader.getDefaultReadParam();
        thinning.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, thinning);
        boolean cut = warnings.stream().anyMatch(w -> w.contains("truncated") || w.contains("premature"));
        require(!cut, name, "is cut off, expected a whole PNG or JPEG picture");
        return picture(image);
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getColorModel().getColorSpace().getNumComponents() == 1) {
            return new Picture(width, height, grey(image));
        }
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** Java takes grey values for linear light and would brighten them; here they are taken as they are. */
    private static int[] grey(BufferedImage image) {
        Raster raster = image.getRaster();
        int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
        int[] argb = new int[image.getWidth() * image.getHeight()];
        int[] grey = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        boolean opaque = raster.getNumBands() == 1;
        int[] alpha = opaque ? grey : raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 1, (int[]) null);
        for (int i = 0; i < argb.length; i++) {
            int value = grey[i] >> shift;
            argb[i] = (opaque ? 255 : alpha[i] >> shift) << 24 | value << 16 | value << 8 | value;
        }
        return argb;
    }

    private static void require(boolean holds, String name, String message) throws IOException {
        if (!holds) {
            throw new Refusal(name, message);
        }
    }

    /** A reason found here, not by a decoder. */
    private static final class Refusal extends IOException {

        private static final long serialVersionUID = 1;

        Refusal(String name, String message) {
            super(name + ": " + message);
        }
    }
}
