package io.github.img3d.model.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.model.safetensors.Safetensors.Entry;
import io.github.img3d.model.safetensors.Safetensors.Precision;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafetensorsTest {

    private static final float[] SIX = {1, -2.5f, 0.1f, Float.MIN_VALUE, Float.MAX_VALUE, -0f};

    @TempDir
    Path folder;

    @Test
    void fullPrecisionComesBackBitByBit() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        example().write(file);

        var read = Safetensors.read(file);

        assertThat(read.metadata()).isEqualTo(Map.of("name", "a \"chair\"\n", "größe", "8×8"));
        assertThat(read.tensors()).containsOnlyKeys("b.weight", "Aé", "empty", "one", "long");
        assertThat(read.tensors().get("b.weight").shape()).containsExactly(2, 3);
        assertThat(read.tensors().get("b.weight").values()).isEqualTo(SIX);
        assertThat(read.tensors().get("one").shape()).isEmpty();
        assertThat(read.tensors().get("one").values()).containsExactly(42);
        assertThat(read.tensors().get("long").values()).hasSize(40_001).endsWith(40_000);
    }

    @Test
    void halfPrecisionKeepsElevenBits() throws IOException {
        var bytes = new ByteArrayOutputStream();
        small().writeTo(bytes, Precision.F16);

        var read = Safetensors.read(new ByteArrayInputStream(bytes.toByteArray()), "bundled");

        assertThat(read.tensors().get("x").values()).containsExactly(1, -2.5f, 0.099975586f, 0);
    }

    @Test
    void tensorsThatHalfPrecisionCannotHoldKeepTheirValues() throws IOException {
        var bytes = new ByteArrayOutputStream();
        example().writeTo(bytes, Precision.F16);

        var read = Safetensors.read(new ByteArrayInputStream(bytes.toByteArray()), "bundled");

        assertThat(read.tensors().get("b.weight").values()).isEqualTo(SIX);
        assertThat(read.tensors().get("long").values()).hasSize(40_001);
    }

    @Test
    void eightBitsKeepEachColumnToAStepOfItsOwn() throws IOException {
        float[] values = {127, 0.51f, 0, -63.4f, -1, 0, 2, 0.25f, 0};
        var matrix = new Safetensors(Map.of(), Map.of("x", new Entry(new int[] {3, 3}, values)));
        var bytes = new ByteArrayOutputStream();
        matrix.writeTo(bytes, Precision.I8);

        var read = Safetensors.read(new ByteArrayInputStream(bytes.toByteArray()), "bundled");

        assertThat(read.tensors()).containsOnlyKeys("x");
        assertThat(read.tensors().get("x").shape()).containsExactly(3, 3);
        assertThat(read.tensors().get("x").values())
                .containsExactly(new float[] {127, 65 / 127f, 0, -63, -1, 0, 2, 32 / 127f, 0}, within(1e-6f));
    }

    @Test
    void tensorsThatEightBitsCannotHoldKeepTheirValues() throws IOException {
        float[] infinite = {1, Float.NEGATIVE_INFINITY};
        var bytes = new ByteArrayOutputStream();
        new Safetensors(
                        Map.of(),
                        Map.of(
                                "infinite", new Entry(new int[] {2}, infinite),
                                "one", new Entry(new int[0], new float[] {42.1f}),
                                "empty", new Entry(new int[] {0, 5}, new float[0]),
                                "none", new Entry(new int[] {5, 0}, new float[0])))
                .writeTo(bytes, Precision.I8);

        var read = Safetensors.read(new ByteArrayInputStream(bytes.toByteArray()), "bundled");

        assertThat(read.tensors()).containsOnlyKeys("infinite", "one", "empty", "none");
        assertThat(read.tensors().get("infinite").values()).isEqualTo(infinite);
        assertThat(read.tensors().get("one").values()).containsExactly(42.1f);
    }

    @Test
    void otherMetadataLeavesEightBitsAsTheyAre() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        new Safetensors(Map.of(), Map.of("x", new Entry(new int[] {2, 1}, new float[] {1, -0.3f})))
                .write(file, Precision.I8);
        float[] before = Safetensors.read(file).tensors().get("x").values();

        Safetensors.annotate(file, Map.of("scores", "good"));

        assertThat(Safetensors.read(file).tensors().get("x").values()).isEqualTo(before);
    }

    @Test
    void aTensorNamedAsAnothersStepsIsRefused() {
        var entry = new Entry(new int[] {1}, new float[] {1});
        var file = new Safetensors(Map.of(), Map.of("x", entry, "x.scale", entry));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> file.writeTo(OutputStream.nullOutputStream(), Precision.I8))
                .withMessage("two tensors would be stored as x.scale, expected one");
    }

    @Test
    void otherMetadataLeavesHalfPrecisionAsItIs() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        small().write(file, Precision.F16);
        byte[] before = Files.readAllBytes(file);

        Safetensors.annotate(file, Map.of("scores", "a longer remark than there was before, \"quoted\" and ÄÖÜ"));

        byte[] after = Files.readAllBytes(file);
        assertThat(Arrays.copyOfRange(after, after.length - 8, after.length))
                .isEqualTo(Arrays.copyOfRange(before, before.length - 8, before.length));
        assertThat(Safetensors.read(file).metadata()).containsOnlyKeys("scores");
        assertThat(Safetensors.read(file).tensors().get("x").values()).containsExactly(1, -2.5f, 0.099975586f, 0);
    }

    @Test
    void aFileThatCannotBeReadIsNotAnnotated() throws IOException {
        Path file = Files.writeString(folder.resolve("weights.safetensors"), "no weights");

        assertThatIOException()
                .isThrownBy(() -> Safetensors.annotate(file, Map.of()))
                .withMessageStartingWith("weights.safetensors: ");
        assertThat(file).hasContent("no weights");
    }

    @Test
    void orderOfTheMapsDoesNotMatter() throws IOException {
        var turned = new LinkedHashMap<String, Entry>();
        example().tensors().entrySet().stream().toList().reversed().forEach(e -> turned.put(e.getKey(), e.getValue()));
        var a = new ByteArrayOutputStream();
        var b = new ByteArrayOutputStream();
        example().writeTo(a, Precision.F32);
        new Safetensors(example().metadata(), turned).writeTo(b, Precision.F32);

        assertThat(a.toByteArray()).isEqualTo(b.toByteArray());
    }

    @Test
    void dataStartsAtAMultipleOfEight() throws IOException {
        var bytes = new ByteArrayOutputStream();
        example().writeTo(bytes, Precision.F32);

        assertThat(ByteBuffer.wrap(bytes.toByteArray())
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getLong(0)
                        % 8)
                .isZero();
    }

    @Test
    void refusesValuesThatDoNotFillTheShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(new int[] {2, 2}, new float[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(new int[] {-1, -3}, new float[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Entry(new int[] {1 << 16, 1 << 16, 1 << 16, 1 << 16}, new float[0]));
    }

    static Stream<Arguments> damaged() {
        return Stream.of(
                argumentSet("empty", new byte[0]),
                argumentSet("cut off in the length", new byte[5]),
                argumentSet("header longer than the file", bytes(1000, "{}", 0)),
                argumentSet("negative header length", bytes(-1, "{}", 0)),
                argumentSet("huge header length", bytes(Long.MAX_VALUE, "{}", 0)),
                argumentSet("not JSON", header("\0\1\2 hello", 0)),
                argumentSet("JSON cut off", header("{\"a\":{\"dtype\"", 0)),
                argumentSet("text after the JSON", header("{} {}", 0)),
                argumentSet("not UTF-8", header("{\"\377\376\":1}", 0)),
                argumentSet("deeply nested", header("[".repeat(100_000), 0)),
                argumentSet("a list", header("[]", 0)),
                argumentSet("tensor is a number", header("{\"a\":3}", 0)),
                argumentSet("no shape", header("{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4)),
                argumentSet("other dtype", tensors("BF16", "[2]", 0, 4, 4)),
                argumentSet("data cut off", tensors("F32", "[2]", 0, 8, 7)),
                argumentSet("data too long", tensors("F32", "[2]", 0, 8, 9)),
                argumentSet("offset beyond the end", tensors("F32", "[2]", 100, 108, 8)),
                argumentSet("negative offset", tensors("F32", "[2]", -8, 0, 8)),
                argumentSet("offsets overflow", tensors("F32", "[2]", Long.MAX_VALUE - 3, Long.MIN_VALUE + 4, 8)),
                argumentSet("shape does not fill", tensors("F32", "[3]", 0, 8, 8)),
                argumentSet("product of the shape overflows", tensors("F32", "[65536,65536,65536,65536]", 0, 0, 0)),
                argumentSet("product beyond an array", tensors("F16", "[2147483647]", 0, 4294967294L, 8)),
                argumentSet("negative shape", tensors("F32", "[-1,-2]", 0, 8, 8)),
                argumentSet("fraction in the shape", tensors("F32", "[2.0]", 0, 8, 8)),
                argumentSet("8 bits without steps", tensors("I8", "[2,1]", 0, 2, 2)),
                argumentSet("8 bits cut off", steps("I8", "[2,1]", 0, 2, "F32", "[1]", 2, 6, 5)),
                argumentSet("8 bits without an axis", steps("I8", "[]", 0, 1, "F32", "[1]", 1, 5, 5)),
                argumentSet("more steps than columns", steps("I8", "[2,1]", 0, 2, "F32", "[2]", 2, 10, 10)),
                argumentSet("a matrix of steps", steps("I8", "[2,1]", 0, 2, "F32", "[1,1]", 2, 6, 6)),
                argumentSet("steps of 8 bits", steps("I8", "[2,1]", 0, 2, "I8", "[1]", 2, 3, 3)),
                argumentSet("unsigned 8 bits", steps("U8", "[2,1]", 0, 2, "F32", "[1]", 2, 6, 6)),
                argumentSet(
                        "words for offsets",
                        header("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":\"x\"}}", 4)),
                argumentSet(
                        "same name twice",
                        header(
                                "{\"a\":" + tensor("F32", "[1]", 0, 4) + ",\"a\":" + tensor("F32", "[1]", 0, 4) + "}",
                                4)),
                argumentSet(
                        "overlap",
                        header(
                                "{\"a\":" + tensor("F32", "[2]", 0, 8) + ",\"b\":" + tensor("F32", "[1]", 4, 8) + "}",
                                8)),
                argumentSet(
                        "gap",
                        header(
                                "{\"a\":" + tensor("F32", "[1]", 0, 4) + ",\"b\":" + tensor("F32", "[1]", 8, 12) + "}",
                                12)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("damaged")
    void damagedFileIsRefusedInOneLine(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.safetensors"), bytes);

        assertThatIOException()
                .isThrownBy(() -> Safetensors.read(file))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("bad.safetensors: ")
                        .hasLineCount(1)
                        .hasSizeLessThan(300));
    }

    @Test
    void missingFileAndFolderAreRefusedInOneLine() {
        assertThatIOException()
                .isThrownBy(() -> Safetensors.read(folder.resolve("none.safetensors")))
                .withMessage("none.safetensors: no such file in " + folder);
        assertThatIOException()
                .isThrownBy(() -> Safetensors.read(folder))
                .withMessageEndingWith(": is a folder, expected a safetensors file");
    }

    /** Returns tensors of numbers that half precision can hold. */
    private static Safetensors small() {
        float[] values = {1, -2.5f, 0.1f, Float.MIN_VALUE};
        return new Safetensors(Map.of(), Map.of("x", new Entry(new int[] {4}, values)));
    }

    private static Safetensors example() {
        float[] rising = new float[40_001];
        for (int i = 0; i < rising.length; i++) {
            rising[i] = i;
        }
        return new Safetensors(
                Map.of("name", "a \"chair\"\n", "größe", "8×8"),
                Map.of(
                        "b.weight", new Entry(new int[] {2, 3}, SIX),
                        "Aé", new Entry(new int[] {1}, new float[] {7}),
                        "empty", new Entry(new int[] {0, 5}, new float[0]),
                        "one", new Entry(new int[0], new float[] {42}),
                        "long", new Entry(new int[] {40_001}, rising)));
    }

    private static String tensor(String dtype, String shape, long begin, long end) {
        return "{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}".formatted(dtype, shape, begin, end);
    }

    private static byte[] tensors(String dtype, String shape, long begin, long end, int data) {
        return header("{\"a\":" + tensor(dtype, shape, begin, end) + "}", data);
    }

    /** Returns a tensor a and its steps a.scale. */
    private static byte[] steps(
            String dtype,
            String shape,
            long begin,
            long end,
            String scaleDtype,
            String scaleShape,
            long scaleBegin,
            long scaleEnd,
            int data) {
        return header(
                "{\"a\":" + tensor(dtype, shape, begin, end) + ",\"a.scale\":"
                        + tensor(scaleDtype, scaleShape, scaleBegin, scaleEnd) + "}",
                data);
    }

    private static byte[] header(String json, int data) {
        return bytes(json.length(), json, data);
    }

    private static byte[] bytes(long length, String json, int data) {
        return ByteBuffer.allocate(8 + json.length() + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .put(json.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }
}
