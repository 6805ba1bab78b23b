package io.github.img3d.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrientationTest {

    /** For EXIF's 1 to 8, which quarter of the upright picture, A B over C D, is stored top left, top right and so on. */
    private static final List<String> STORED = List.of("ABCD", "BADC", "DCBA", "CDAB", "ACBD", "BDAC", "DBCA", "CADB");

    private static final List<Integer> COLOURS = List.of(0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF);

    @TempDir
    Path folder;

    static Stream<Arguments> orientations() {
        return IntStream.rangeClosed(1, 8).mapToObj(value -> argumentSet("orientation " + value, value));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("orientations")
    void photosAreTurnedUpright(int value) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] photo = inserted(stored("a.jpg", value), 2, segment(exif(order, value)));

            assertUpright(photo, value);
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("orientations")
    void pngFilesAreToo(int value) throws IOException {
        byte[] picture = inserted(stored("a.png", value), 33, chunk(exif(ByteOrder.BIG_ENDIAN, value)));

        assertUpright(picture, value);
    }

    @Test
    void webpFilesAreToo() throws IOException {
        byte[] picture = WebpFixtures.LOSSLESS;
        byte[] block = exif(ByteOrder.LITTLE_ENDIAN, 6);
        byte[] name = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(block.length)
                .array();
        byte[] withExif = inserted(inserted(picture, picture.length, block), picture.length, name);
        ByteBuffer.wrap(withExif).order(ByteOrder.LITTLE_ENDIAN).putInt(4, withExif.length - 8);

        var read = read(withExif);

        assertThat(read.width()).isEqualTo(3);
        assertThat(read.height()).isEqualTo(5);
    }

    @Test
    void anotherProgramsNotesBeforeExifAreSkipped() throws IOException {
        byte[] photo = inserted(stored("a.jpg", 6), 2, segment(exif(ByteOrder.BIG_ENDIAN, 6)));
        byte[] notes = segment("http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII));

        assertUpright(inserted(photo, 2, notes), 6);
    }

    @Test
    void brokenBlocksAreIgnored() throws IOException {
        byte[] good = exif(ByteOrder.BIG_ENDIAN, 6);
        for (int length = 0; length < good.length - 6; length++) {
            assertAsStored(Arrays.copyOf(good, length));
        }
        for (int value : new int[] {0, 9, -1, 0x0600}) {
            assertAsStored(exif(ByteOrder.BIG_ENDIAN, value));
        }
        for (int offset : new int[] {-1, Integer.MAX_VALUE, Integer.MIN_VALUE, 65_000}) {
            byte[] astray = good.clone();
            ByteBuffer.wrap(astray).putInt(10, offset);
            assertAsStored(astray);
        }
        byte[] endless = good.clone();
        Arrays.fill(endless, 14, endless.length, (byte) 0xFF);
        assertAsStored(endless);
    }

    @Test
    void aTableThatLeadsToItselfEnds() throws IOException {
        byte[] circle = exif(ByteOrder.BIG_ENDIAN, 6);
        ByteBuffer.wrap(circle).putInt(40, 8);

        assertUpright(inserted(stored("a.jpg", 6), 2, segment(circle)), 6);
    }

    private void assertAsStored(byte[] block) throws IOException {
        assertUpright(inserted(stored("a.jpg", 1), 2, segment(block)), 1);
    }

    private void assertUpright(byte[] file, int value) throws IOException {
        var read = read(file);

        assertThat(read.width()).isEqualTo(value < 5 ? 48 : 32);
        assertThat(read.height()).isEqualTo(value < 5 ? 32 : 48);
        var corners = new StringBuilder();
        for (int corner = 0; corner < 4; corner++) {
            int x = corner % 2 == 0 ? 4 : read.width() - 5;
            int y = corner / 2 == 0 ? 4 : read.height() - 5;
            corners.append(letter(read.argb()[y * read.width() + x]));
        }
        assertThat(corners).hasToString("ABCD");
    }

    private static char letter(int argb) {
        int pure = 0xFF000000;
        for (int shift = 0; shift < 24; shift += 8) {
            pure |= (argb >> shift & 255) >= 128 ? 255 << shift : 0;
        }
        return (char) ('A' + COLOURS.indexOf(pure));
    }

    private byte[] stored(String name, int value) throws IOException {
        String quarters = STORED.get(value - 1);
        var picture = Pictures.of(48, 32, (x, y) -> COLOURS.get(quarters.charAt(x / 24 + y / 16 * 2) - 'A'));
        return Files.readAllBytes(Pictures.save(picture, folder.resolve(name), BufferedImage.TYPE_3BYTE_BGR));
    }

    private Picture read(byte[] file) throws IOException {
        return PictureFile.read(Files.write(folder.resolve("picture"), file));
    }

    /** A TIFF header and a table of two entries, as in a JPEG. */
    private static byte[] exif(ByteOrder order, int orientation) {
        return ByteBuffer.allocate(44)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .order(order)
                .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .put(entry(order, 0x0100, 48))
                .put(entry(order, 0x0112, orientation))
                .array();
    }

    /** Tag, type short, one value. */
    private static byte[] entry(ByteOrder order, int tag, int value) {
        return ByteBuffer.allocate(12)
                .order(order)
                .putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .array();
    }

    private static byte[] segment(byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** A PNG's block comes without the prefix. */
    private static byte[] chunk(byte[] exif) {
        byte[] content = "eXIf".getBytes(StandardCharsets.US_ASCII);
        content = inserted(content, 4, Arrays.copyOfRange(exif, 6, exif.length));
        var crc = new CRC32();
        crc.update(content);
        return ByteBuffer.allocate(8 + content.length)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] bytes) {
        return ByteBuffer.allocate(file.length + bytes.length)
                .put(file, 0, at)
                .put(bytes)
                .put(file, at, file.length - at)
                .array();
    }
}
