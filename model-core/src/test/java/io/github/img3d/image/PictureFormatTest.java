package io.github.img3d.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFormatTest {

    private static final int BRICK = 0xFFC83C1E;
    private static final int GLASS = 0x40C83C1E;

    @TempDir
    Path folder;

    static Stream<Arguments> colourModels() {
        var rgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        var grey = ColorSpace.getInstance(ColorSpace.CS_GRAY);
        int wide = DataBuffer.TYPE_USHORT;
        int narrow = DataBuffer.TYPE_BYTE;
        return Stream.of(
                argumentSet("16-bit colour", model(rgb, wide, false), samples(0xC8C8, 0x3C3C, 0x1E1E), BRICK),
                argumentSet(
                        "16-bit with alpha", model(rgb, wide, true), samples(0xC8C8, 0x3C3C, 0x1E1E, 0x4040), GLASS),
                argumentSet("grey with alpha", model(grey, narrow, true), samples(100, 0x40), 0x40646464),
                argumentSet("16-bit grey", model(grey, wide, false), samples(0x64C0), 0xFF646464),
                argumentSet("16-bit grey with alpha", model(grey, wide, true), samples(0x64C0, 0x4000), 0x40646464),
                argumentSet("palette with transparency", palette(8), samples(1), GLASS),
                argumentSet("2-bit palette", palette(2), samples(1), GLASS),
                argumentSet("1-bit palette", palette(1), samples(1), GLASS));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("colourModels")
    void pngOfAnyDepthKeepsItsColours(ColorModel model, int[] samples, int expected) throws IOException {
        WritableRaster raster = model instanceof IndexColorModel
                ? Raster.createPackedRaster(DataBuffer.TYPE_BYTE, 5, 3, 1, model.getPixelSize(), null)
                : model.createCompatibleWritableRaster(5, 3);
        raster.setPixel(3, 1, samples);
        var file = written(new BufferedImage(model, raster, false, null), "png");

        assertThat(PictureFile.read(file).argb()[5 + 3]).isEqualTo(expected);
    }

    @Test
    void blackAndWhiteStaysBlackAndWhite() throws IOException {
        var image = new BufferedImage(9, 2, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(8, 1, -1);

        for (String ending : new String[] {"png", "bmp"}) {
            var argb = PictureFile.read(written(image, ending)).argb();
            assertThat(argb).containsOnly(0xFF000000, -1);
            assertThat(argb[17]).isEqualTo(-1);
        }
    }

    @Test
    void greyPhotosAreNotBrightened() throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 100);

        assertThat(PictureFile.read(written(image, "jpg")).argb()).containsOnly(0xFF646464);
    }

    /** Inks lie inverted in the file, as brightness; YCCK's luminance is that of the inks. */
    static Stream<Arguments> inks() {
        int red = BRICK >> 16 & 255;
        int green = BRICK >> 8 & 255;
        int blue = BRICK & 255;
        double ink = 255 - (0.299 * red + 0.587 * green + 0.114 * blue);
        int blueness = (int) Math.round(128 + 0.564 * (255 - blue - ink));
        int redness = (int) Math.round(128 + 0.713 * (255 - red - ink));
        return Stream.of(
                argumentSet("CMYK", 0, samples(red, green, blue, 255)),
                argumentSet("YCCK", 2, samples((int) Math.round(ink), blueness, redness, 255)));
    }

    /** The tolerance is wide because a system's own profile of inks is used where it has one. */
    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("inks")
    void photosForPrintKeepTheirColours(int transform, int[] samples) throws IOException {
        Path file = Files.write(folder.resolve("print.jpg"), print(transform, samples));

        var read = PictureFile.read(file);

        assertNear(read.argb()[16 * 8 + 8], BRICK, 60);
    }

    @Test
    void losslessWebpKeepsEveryPixel() throws IOException {
        var expected =
                Pictures.of(5, 3, (x, y) -> (x < 3 ? 255 : 17 + 51 * y) << 24 | 40 * x << 16 | 80 * y << 8 | 128);

        var read = PictureFile.read(Files.write(folder.resolve("a.webp"), WebpFixtures.LOSSLESS));

        assertThat(read.argb()).containsExactly(expected.argb());
    }

    @Test
    void lossyWebpKeepsColoursAndAlpha() throws IOException {
        var opaque = PictureFile.read(Files.write(folder.resolve("a.webp"), WebpFixtures.LOSSY));
        var cutOut = PictureFile.read(Files.write(folder.resolve("b.webp"), WebpFixtures.LOSSY_WITH_ALPHA));

        assertNear(opaque.argb()[0], BRICK, 12);
        assertNear(opaque.argb()[255], 0xFF145AB4, 12);
        assertThat(cutOut.alpha(3, 3)).isZero();
        assertNear(cutOut.argb()[255], 0xFF145AB4, 12);
    }

    @Test
    void gifKeepsItsPaletteAndTransparency() throws IOException {
        var colours = new IndexColorModel(8, 3, new int[] {0, BRICK, -1}, 0, true, 0, DataBuffer.TYPE_BYTE);
        var image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_INDEXED, colours);
        image.getRaster().setSample(3, 1, 0, 1);

        var read = PictureFile.read(written(image, "gif"));

        assertThat(read.argb()[20 + 3]).isEqualTo(BRICK);
        assertThat(read.alpha(0, 0)).isZero();
    }

    @Test
    void bmpKeepsEveryPixel() throws IOException {
        var picture = Pictures.of(7, 3, (x, y) -> 0xFF000000 | 30 * x << 16 | 80 * y << 8 | 9);

        var read = PictureFile.read(Pictures.save(picture, folder.resolve("a.bmp"), BufferedImage.TYPE_3BYTE_BGR));

        assertThat(read.argb()).containsExactly(picture.argb());
    }

    @Test
    void aWrongEndingDoesNotMatter() throws IOException {
        var read = PictureFile.read(Files.write(folder.resolve("a.png"), WebpFixtures.LOSSLESS));

        assertThat(read.width()).isEqualTo(5);
    }

    static Stream<Arguments> whole() throws IOException {
        var image = new BufferedImage(40, 40, BufferedImage.TYPE_3BYTE_BGR);
        return Stream.of(
                argumentSet("lossless WebP", WebpFixtures.LOSSLESS),
                argumentSet("GIF", encoded(image, "gif")),
                argumentSet("BMP", encoded(image, "bmp")),
                argumentSet("photo for print", print(0, new int[] {1, 2, 3, 4})));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("whole")
    void cutOffPicturesAreRefusedInOneLine(byte[] whole) throws IOException {
        for (int part : new int[] {3, 9, 15, 25, 50}) {
            refused(Arrays.copyOf(whole, whole.length * part / 100), ": is ");
        }
    }

    @Test
    void greatSizesAreRefusedBeforeDecoding() throws IOException {
        byte[] webp = WebpFixtures.LOSSLESS.clone();
        Arrays.fill(webp, 21, 24, (byte) 0xFF); // 14 bits each of width - 1 and height - 1
        webp[24] = (byte) (webp[24] | 15);
        refused(webp, "has 16384×16384 pixels, expected at most 40 million");

        byte[] gif = encoded(new BufferedImage(4, 4, BufferedImage.TYPE_3BYTE_BGR), "gif");
        int frame = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0\4\0\4\0");
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xFF);
        refused(gif, "has 65535×65535 pixels, expected at most 400 million and 65535 a side");

        byte[] bmp = encoded(new BufferedImage(4, 4, BufferedImage.TYPE_3BYTE_BGR), "bmp");
        Arrays.fill(bmp, 18, 21, (byte) 0xFF);
        refused(bmp, "is damaged");
    }

    @Test
    void anUnreadableFileIsRefusedWithTheFormatsThatCanBeRead() throws IOException {
        byte[] heic = "\0\0\0\24ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

        refused(
                heic,
                "picture: is not a picture that can be read, expected a whole PNG, JPEG, WebP, GIF or BMP picture");
        refused("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.ISO_8859_1), "is not a picture");
        refused("BM".getBytes(StandardCharsets.ISO_8859_1), "is damaged or cut off");
        refused("B".getBytes(StandardCharsets.ISO_8859_1), "is not a picture");
    }

    private void refused(byte[] content, String message) throws IOException {
        Path file = Files.write(folder.resolve("picture"), content);
        assertThatIOException()
                .as("%d bytes", content.length)
                .isThrownBy(() -> PictureFile.read(file))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private static void assertNear(int argb, int expected, int tolerance) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(argb >>> shift & 255).as("%08x", argb).isCloseTo(expected >>> shift & 255, within(tolerance));
        }
    }

    private static int[] samples(int... samples) {
        return samples;
    }

    private static ColorModel model(ColorSpace space, int type, boolean alpha) {
        return new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
    }

    private static ColorModel palette(int bits) {
        return new IndexColorModel(bits, 2, new int[] {0, GLASS}, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    private Path written(BufferedImage image, String format) throws IOException {
        return Files.write(folder.resolve("a." + format), encoded(image, format));
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /**
     * Returns a JPEG of the kind that Adobe writes: a marker says how its four inks, which are inverted, are stored.
     */
    private static byte[] print(int transform, int[] samples) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, samples);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] marker = "\u00ff\u00ee\0\16Adobe\0\144\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] plain = out.toByteArray();
        return ByteBuffer.allocate(plain.length + marker.length + 1)
                .put(plain, 0, 2)
                .put(marker)
                .put((byte) transform)
                .put(plain, 2, plain.length - 2)
                .array();
    }
}
