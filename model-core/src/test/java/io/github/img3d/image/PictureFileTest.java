package io.github.img3d.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PictureFileTest {

    @TempDir
    Path folder;

    static Stream<Arguments> kinds() {
        return Stream.of(
                argumentSet("colour with alpha", "a.png", BufferedImage.TYPE_INT_ARGB, 0),
                argumentSet("colour", "a.png", BufferedImage.TYPE_3BYTE_BGR, 0),
                argumentSet("palette", "a.png", BufferedImage.TYPE_BYTE_INDEXED, 40),
                argumentSet("JPEG", "a.jpg", BufferedImage.TYPE_3BYTE_BGR, 12),
                argumentSet("JPEG with the longer ending", "a.jpeg", BufferedImage.TYPE_3BYTE_BGR, 12));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("kinds")
    void pixelsComeBack(String name, int type, int tolerance) throws IOException {
        var picture = Pictures.of(37, 21, (x, y) -> 0xFF000000 | (60 + 4 * x) << 16 | (60 + 6 * y) << 8 | 128);

        var read = PictureFile.read(Pictures.save(picture, folder.resolve(name), type));

        assertThat(read.width()).isEqualTo(37);
        assertThat(read.height()).isEqualTo(21);
        for (int i = 0; i < picture.argb().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                assertThat(read.argb()[i] >>> shift & 255)
                        .isCloseTo(picture.argb()[i] >>> shift & 255, within(tolerance));
            }
        }
    }

    @Test
    void greyIsNotBrightened() throws IOException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(1, 1, 0, 100);
        Path file = folder.resolve("grey.png");
        ImageIO.write(image, "png", file.toFile());

        assertThat(PictureFile.read(file).argb()).containsOnly(0xFF000000, 0xFF646464);
    }

    @Test
    void aFileInMemoryNeedsNoTemporaryFile() throws IOException {
        Path file = Pictures.save(
                Pictures.of(3, 2, (x, y) -> Pictures.BROWN), folder.resolve("a.png"), BufferedImage.TYPE_INT_ARGB);
        byte[] bytes = Files.readAllBytes(file);
        Path cache = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(cache.toFile());
        Files.delete(cache);
        try {
            assertThat(PictureFile.read(bytes, "a.png").argb()).containsOnly(Pictures.BROWN);
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void onePixelReads() throws IOException {
        var picture = new Picture(1, 1, new int[] {0x80123456});

        var read = PictureFile.read(Pictures.save(picture, folder.resolve("one.png"), BufferedImage.TYPE_INT_ARGB));

        assertThat(read.argb()).containsExactly(0x80123456);
    }

    @Test
    void bigPicturesAreThinnedOut() throws IOException {
        var read = PictureFile.read(striped("big.png", 5000, 3000));

        assertThat(read.width()).isEqualTo(2500);
        assertThat(read.height()).isEqualTo(1500);
        assertThat(read.argb()[1000]).isEqualTo(0xFF404040);
    }

    @Test
    void fourHundredMillionPixelsRead() throws IOException {
        var read = PictureFile.read(striped("huge.png", 20_000, 20_000));

        assertThat(read.argb().length).isLessThanOrEqualTo(4_000_000);
        assertThat(read.argb()[1_999_999]).isEqualTo(0xFF404040);
    }

    @Test
    void moreThanFourHundredMillionPixelsAreRefused() throws IOException {
        refused(header("more.png", 20_001, 20_000), "more.png: has 20001×20000 pixels, expected at most");
        refused(header("most.png", Integer.MAX_VALUE, Integer.MAX_VALUE), "most.png: ");
        refused(header("thin.png", 100_000, 1), "thin.png: has 100000×1 pixels");
        refused(header("none.png", 0, 0), "none.png: ");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInOneLine() throws IOException {
        refused(folder.resolve("missing.png"), "missing.png: no such file in ");
        refused(Files.createDirectory(folder.resolve("folder.png")), "folder.png: is a folder");
        refused(Files.createFile(folder.resolve("empty.png")), "empty.png: is empty");
        refused(Files.writeString(folder.resolve("text.png"), "Hello"), "text.png: is not a picture");
        refused(Files.write(folder.resolve("zeros.jpg"), new byte[5000]), "zeros.jpg: is not a picture");
        refused(Files.write(folder.resolve("start.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}), "start");
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("kinds")
    void cutOffPicturesAreRefusedInOneLine(String name, int type, int tolerance) throws IOException {
        var picture = Pictures.chair(200, Pictures.grainy(200));
        byte[] whole = Files.readAllBytes(Pictures.save(picture, folder.resolve(name), type));

        for (int part : new int[] {9, 30, 45, 60, 75, 90, 97}) {
            Path file = folder.resolve("cut" + part + name);
            Files.write(file, Arrays.copyOf(whole, whole.length * part / 100));
            refused(file, file.getFileName() + ": is ");
        }
    }

    private static void refused(Path file, String start) {
        assertThatIOException()
                .as(file.toString())
                .isThrownBy(() -> PictureFile.read(file))
                .withMessageStartingWith(start)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    /** Writes a grey PNG row by row. */
    private Path striped(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", ihdr(width, height));
            var data = new ByteArrayOutputStream();
            try (OutputStream rows = new DeflaterOutputStream(data)) {
                byte[] row = new byte[width + 1];
                Arrays.fill(row, 1, width + 1, (byte) 0x40);
                for (int y = 0; y < height; y++) {
                    rows.write(row);
                }
            }
            chunk(out, "IDAT", data.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private Path header(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504E470D0A1A0AL);
            chunk(out, "IHDR", ihdr(width, height));
        }
        return file;
    }

    private static byte[] ihdr(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .array();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        out.writeInt(data.length);
        var crc = new CRC32();
        var checked = new CheckedOutputStream(out, crc);
        checked.write(type.getBytes(StandardCharsets.US_ASCII));
        checked.write(data);
        out.writeInt((int) crc.getValue());
    }
}
