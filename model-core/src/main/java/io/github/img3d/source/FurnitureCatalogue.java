package io.github.img3d.source;

import io.github.img3d.io.archive.ZipArchive;
import io.github.img3d.io.format.Format;
import io.github.img3d.mesh.TriangleMesh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.ejml.data.DMatrix3x3;

/**
 * A Sweet Home 3D furniture catalogue ({@code .sh3f}): OBJ models and their names in one zip, which is read without
 * unpacking.
 */
public final class FurnitureCatalogue implements AutoCloseable {

    private static final String INDEX = "PluginFurnitureCatalog.properties";

    private static final String ENDING = ".sh3f";

    private final Path file;
    private final ZipArchive archive;
    private final String licence;
    private final List<Piece> pieces;

    /**
     * A model of the catalogue.
     *
     * @param model path of its OBJ in the catalogue
     * @param icon path of a picture of it, rendered by the catalogue's maker; may be empty
     * @param rotation rotation of the OBJ's frame to Y up, front +Z: nine numbers, or empty
     * @param creator its author; may be empty
     */
    public record Piece(
            int number, String name, String category, String model, String icon, String rotation, String creator) {}

    /** Returns whether a file's name is that of a catalogue. */
    public static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Opens a catalogue.
     *
     * @throws IOException if the file is missing, no zip, or a zip without a catalogue's index
     */
    public FurnitureCatalogue(Path file) throws IOException {
        this.file = file;
        this.archive = new ZipArchive(file);
        try {
            Properties index = index();
            this.licence = index.getProperty("license", "unknown licence").strip();
            this.pieces = pieces(index);
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    /** Returns the models in the order of their numbers. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** Returns the licence as the catalogue states it. */
    public String licence() {
        return licence;
    }

    /**
     * Reads the surface of a piece: right-handed, Y up, front +Z, in units of its own.
     *
     * @throws IOException as {@link Format#readMesh}, or if the piece's rotation is not nine numbers
     */
    public TriangleMesh mesh(Piece piece) throws IOException {
        TriangleMesh mesh = Format.OBJ.readMesh(archive, piece.model());
        return piece.rotation().isEmpty() ? mesh : mesh.rotated(rotation(piece.rotation()));
    }

    /** Reads the bytes of a piece's icon. */
    public Optional<byte[]> icon(Piece piece) throws IOException {
        return piece.icon().isEmpty() ? Optional.empty() : archive.read(piece.icon());
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private Properties index() throws IOException {
        byte[] bytes = archive.read(INDEX)
                .orElseThrow(() -> new IOException(file + ": holds no " + INDEX + ", expected a furniture catalogue"));
        var index = new Properties();
        try {
            index.load(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + INDEX + " cannot be read: " + e.getMessage(), e);
        }
        return index;
    }

    private static List<Piece> pieces(Properties index) {
        var found = new ArrayList<Piece>();
        for (int number : numbers(index)) {
            found.add(new Piece(
                    number,
                    property(index, "name", number),
                    property(index, "category", number),
                    property(index, "model", number),
                    property(index, "icon", number),
                    property(index, "modelRotation", number),
                    property(index, "creator", number)));
        }
        return List.copyOf(found);
    }

    private static int[] numbers(Properties index) {
        return index.stringPropertyNames().stream()
                .filter(key -> key.matches("model#\\d{1,6}"))
                .mapToInt(key -> Integer.parseInt(key.substring(6)))
                .sorted()
                .toArray();
    }

    private static String property(Properties index, String key, int number) {
        return index.getProperty(key + "#" + number, "").strip();
    }

    private static DMatrix3x3 rotation(String text) throws IOException {
        try {
            double[] r = Stream.of(text.split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (r.length == 9) {
                return new DMatrix3x3(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]);
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IOException("modelRotation '" + text + "', expected nine numbers");
    }
}
