package io.github.img3d.maven.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.api.io.TempDir;

/** Faults are planted in good files: a check that cannot fail proves nothing. */
class WrittenFilesTest {

    private static final float[] POSITIONS = {-0.3f, 0, -0.4f, 0.3f, 0, 0.4f};
    private static final int[] COLOURS = {0, 128, 255, 255, 0, 0};

    @TempDir
    Path folder;

    @Test
    void aGoodPlyPasses() throws IOException {
        var cloud = PlyFile.read(ply(POSITIONS, COLOURS)).inUnitFrame().coloured();

        assertEquals(2, cloud.size());
        assertEquals(255, cloud.colours()[2]);
    }

    @Test
    void aPlyThatIsCutOffIsNoticed() throws IOException {
        var file = ply(POSITIONS, COLOURS);
        cut(file, 1);

        assertFault("29 bytes of data, expected 2 vertices of 15", () -> PlyFile.read(file));
    }

    @Test
    void aPointThatIsNotFiniteIsNoticed() throws IOException {
        var file = ply(new float[] {-0.3f, 0, -0.4f, 0.3f, Float.NaN, 0.4f}, COLOURS);

        assertFault("point 1 is not finite", () -> PlyFile.read(file));
    }

    @Test
    void aCloudOffTheOriginIsNoticed() throws IOException {
        var cloud = PlyFile.read(ply(new float[] {0, 0, 0, 0.6f, 0, 0.8f}, COLOURS));

        assertFault("axis 0 goes from 0.00000 to 0.60000, expected the origin in its middle", cloud::inUnitFrame);
    }

    @Test
    void aCloudOfAnotherSizeIsNoticed() throws IOException {
        var cloud = PlyFile.read(ply(new float[] {-3, 0, -4, 3, 0, 4}, COLOURS));

        assertFault("the bounding box has a diagonal of 10.00000, expected 1", cloud::inUnitFrame);
    }

    @Test
    void missingAndEqualColoursAreNoticed() throws IOException {
        var bare = PlyFile.read(ply(POSITIONS, new int[0]));
        var grey = PlyFile.read(ply(POSITIONS, new int[] {9, 9, 9, 9, 9, 9}));

        assertFault("0 values of colours for 2 points", bare::coloured);
        assertFault("all points have the same colour", grey::coloured);
    }

    @Test
    void aGoodGlbPasses() throws IOException {
        var cloud = GlbFile.read(glb(POSITIONS, "-0.3", 2)).inUnitFrame();

        assertEquals(2, cloud.size());
    }

    @Test
    void faultsOfAGlbAreNoticed() throws IOException {
        var bound = glb(POSITIONS, "-0.2", 2);
        assertFault("min of axis 0 is said to be -0.2, the data have -0.3", () -> GlbFile.read(bound));
        var count = glb(POSITIONS, "-0.3", 3);
        assertFault("a view of 24 bytes for 36 of data", () -> GlbFile.read(count));
        var cut = glb(POSITIONS, "-0.3", 2);
        cut(cut, 4);
        assertFault("says that it has", () -> GlbFile.read(cut));
        var ply = ply(POSITIONS, COLOURS);
        assertFault("does not begin with glTF", () -> GlbFile.read(ply));
    }

    @Test
    void faultsOfSafetensorsAreNoticed() throws IOException {
        String good =
                "{\"__metadata__\":{\"run\":\"{}\"},\"w\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[0,8]}}";

        var file = SafetensorsFile.read(safetensors(good, 8));
        assertEquals(List.of(2, 1), file.tensors().get("w"));
        assertTrue(file.json("run").isObject());

        var longer = safetensors(good, 12);
        assertFault("tensors end at byte 8, the data at 12", () -> SafetensorsFile.read(longer));
        var shape = safetensors(good.replace("[2,1]", "[3,1]"), 8);
        assertFault("w lies from 0 to 8, its shape needs 12 bytes", () -> SafetensorsFile.read(shape));
    }

    @Test
    void faultsOfATableAreNoticed() throws IOException {
        var file = write("loss.csv", "step,mask,about\n1,0.5,\"stools, benches\"\n2,NaN,\n".getBytes(UTF_8));
        var table = CsvTable.read(file);

        assertEquals(List.of(1.0, 2.0), table.numbers("step"));
        assertEquals(List.of("stools, benches", ""), table.column("about"));
        assertFault("'NaN' in mask, expected a number", () -> table.numbers("mask"));
        assertFault("no column depth, there are [step, mask, about]", () -> table.numbers("depth"));
        var ragged = write("ragged.csv", "step,mask\n1\n".getBytes(UTF_8));
        assertFault("the row [1] does not fit the header [step, mask]", () -> CsvTable.read(ragged));
    }

    @Test
    void anOnnxFileThatIsCutOffIsNoticed() throws IOException {
        byte[] model = {8, 7, 58, 6, 90, 4, 10, 2, 'i', 'n'}; // version 7, a graph, its input, the input's name
        var file = write("model.onnx", model);

        var read = OnnxModel.read(file);
        assertEquals(7, read.irVersion());
        assertEquals(List.of("in"), read.inputs());

        cut(file, 1);
        assertFault("not a protocol buffer, or cut off", () -> OnnxModel.read(file));
    }

    @Test
    void theLogAndTheFilesMustAgree() throws IOException {
        ply(POSITIONS, COLOURS);

        assertFault("2 points, the log says 3", () -> check("[INFO] cloud.png: 3 points (confidence 0.50) in 4 ms\n"));
        assertFault("the log does not tell the points of cloud.png", () -> check("[INFO] chair.png: 2 points "));
        assertEquals(1_234_567, Reconstructed.pointsLogged("x\n[INFO] a.b.png: 1,234,567 points in", "a.b.png"));
    }

    private Object check(String log) throws IOException {
        Reconstructed.check(log, folder.toFile(), "cloud.png", List.of("ply"), true);
        return log;
    }

    private static void assertFault(String message, ThrowingSupplier<?> check) {
        var fault = assertThrows(AssertionError.class, check::get);
        assertTrue(fault.getMessage().contains(message), fault.getMessage());
    }

    private File ply(float[] positions, int[] colours) throws IOException {
        String header = "ply\nformat binary_little_endian 1.0\nelement vertex " + positions.length / 3
                + "\nproperty float x\nproperty float y\nproperty float z\n"
                + (colours.length > 0 ? "property uchar red\nproperty uchar green\nproperty uchar blue\n" : "")
                + "end_header\n";
        var data = ByteBuffer.allocate(positions.length * 4 + colours.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < positions.length; i++) {
            data.putFloat(positions[i]);
            if (i % 3 == 2 && colours.length > 0) {
                data.put((byte) colours[i - 2]).put((byte) colours[i - 1]).put((byte) colours[i]);
            }
        }
        return write("cloud.ply", header.getBytes(UTF_8), data.array());
    }

    private File glb(float[] positions, String least, int count) throws IOException {
        String json = "{\"meshes\":[{\"primitives\":[{\"attributes\":{\"POSITION\":0},\"mode\":0}]}],"
                + "\"accessors\":[{\"bufferView\":0,\"componentType\":5126,\"count\":" + count
                + ",\"type\":\"VEC3\",\"min\":[" + least + ",0,-0.4],\"max\":[0.3,0,0.4]}],"
                + "\"bufferViews\":[{\"buffer\":0,\"byteLength\":24}],\"buffers\":[{\"byteLength\":24}]}";
        byte[] text = (json + " ".repeat(3 - (json.length() + 3) % 4)).getBytes(UTF_8);
        var data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(positions);
        int length = 12 + 8 + text.length + 8 + 24;
        return write(
                "cloud.glb",
                words(0x46546C67, 2, length, text.length, 0x4E4F534A),
                text,
                words(24, 0x004E4942),
                data.array());
    }

    private File safetensors(String header, int data) throws IOException {
        return write("model.safetensors", words(header.length(), 0), header.getBytes(UTF_8), new byte[data]);
    }

    private static byte[] words(int... values) {
        var buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asIntBuffer().put(values);
        return buffer.array();
    }

    private File write(String name, byte[]... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray()).toFile();
    }

    private static void cut(File file, int bytes) throws IOException {
        byte[] all = Files.readAllBytes(file.toPath());
        Files.write(file.toPath(), Arrays.copyOf(all, all.length - bytes));
    }
}
