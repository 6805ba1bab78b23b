package io.github.img3d.io.format;

import static io.github.img3d.io.format.Content.COLOURS;
import static io.github.img3d.io.format.Content.NORMALS;
import static io.github.img3d.io.format.Content.POINTS;
import static io.github.img3d.io.format.Content.TEXTURES;
import static io.github.img3d.io.format.Content.TRIANGLES;

import io.github.img3d.cloud.FileFrame;
import io.github.img3d.cloud.PointCloud;
import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.archive.AtomicFile;
import io.github.img3d.io.gltf.Gltf;
import io.github.img3d.io.obj.Obj;
import io.github.img3d.io.off.Off;
import io.github.img3d.io.ply.Ply;
import io.github.img3d.io.stl.Stl;
import io.github.img3d.io.xyz.Xyz;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format of files that hold points or surfaces.
 *
 * <pre>{@code
 * Format.GLB.write(Path.of("chair.glb"), cloud);
 * PointCloud cloud = Format.PLY.readCloud(Path.of("chair.ply"));
 * TriangleMesh mesh = Format.of("chair.obj").orElseThrow().readMesh(new FolderArchive(folder), "chair.obj");
 * }</pre>
 */
public enum Format {
    /** Wavefront OBJ, with the materials and textures beside it. */
    OBJ(
            holding(POINTS, TRIANGLES, COLOURS, NORMALS, TEXTURES),
            reading(TRIANGLES, COLOURS, TEXTURES),
            writing(),
            Frame.Y_UP,
            Unit.NONE,
            ".obj"),
    /** glTF 2.0 as JSON, with buffers and textures beside it. */
    GLTF(
            holding(POINTS, TRIANGLES, COLOURS, NORMALS, TEXTURES),
            reading(TRIANGLES, COLOURS, TEXTURES),
            writing(),
            Frame.Y_UP,
            Unit.METRE,
            ".gltf"),
    /** glTF 2.0 in one binary file; clouds are one primitive of points whose {@code COLOR_0} is linear, as glTF wants it. */
    GLB(
            holding(POINTS, TRIANGLES, COLOURS, NORMALS, TEXTURES),
            reading(TRIANGLES, COLOURS, TEXTURES),
            writing(POINTS, COLOURS),
            Frame.Y_UP,
            Unit.METRE,
            ".glb"),
    /** Triangles alone, binary or text. */
    STL(holding(TRIANGLES), reading(TRIANGLES), writing(), Frame.Z_UP, Unit.MILLIMETRE, ".stl"),
    /**
     * Stanford polygon file. Clouds are written as binary little-endian vertices with {@code red}, {@code green} and
     * {@code blue}, and read from binary files; surfaces are read from text, too.
     */
    PLY(
            holding(POINTS, TRIANGLES, COLOURS, NORMALS),
            reading(POINTS, TRIANGLES, COLOURS),
            writing(POINTS, COLOURS),
            Frame.Y_UP,
            Unit.NONE,
            ".ply"),
    /** Object file format of Geomview, as text. */
    OFF(
            holding(TRIANGLES, COLOURS, NORMALS),
            reading(TRIANGLES, COLOURS),
            writing(),
            Frame.Y_UP,
            Unit.NONE,
            ".off",
            ".coff"),
    /** One line of three numbers a point, six of coloured clouds: red, green, blue from 0 to 255. */
    XYZ(holding(POINTS, COLOURS), reading(POINTS, COLOURS), writing(POINTS, COLOURS), Frame.Y_UP, Unit.NONE, ".xyz");

    private final Set<Content> holds;
    private final Set<Content> reads;
    private final Set<Content> writes;
    private final Frame frame;
    private final Unit unit;
    private final List<String> endings;

    Format(Set<Content> holds, Set<Content> reads, Set<Content> writes, Frame frame, Unit unit, String... endings) {
        this.holds = holds;
        this.reads = reads;
        this.writes = writes;
        this.frame = frame;
        this.unit = unit;
        this.endings = List.of(endings);
    }

    /** Returns the format that the name of a file stands for. */
    public static Optional<Format> of(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** Returns the format of a mesh's file by its name; empty if no surface is read from such files. */
    public static Optional<Format> ofMesh(String file) {
        return of(file).filter(format -> format.reads(TRIANGLES));
    }

    /** Returns those of the names that are a mesh's and not hidden, in order. */
    public static List<String> meshesAmong(Stream<String> names) {
        return names.filter(name -> ofMesh(name).isPresent())
                .filter(name -> !Archive.isHidden(name))
                .sorted()
                .distinct()
                .toList();
    }

    /** Returns the endings of the names of meshes, for messages. */
    public static String meshEndings() {
        return Arrays.stream(values())
                .filter(format -> format.reads(TRIANGLES))
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }

    /** Returns the ending of the files that are written, without its dot. */
    public String extension() {
        return endings.getFirst().substring(1);
    }

    /** Returns what names of such files end in, in lower case and with the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Returns whether files of this format can hold that, read and written here or not. */
    public boolean holds(Content content) {
        return holds.contains(content);
    }

    /** Returns whether that is read from files of this format. */
    public boolean reads(Content content) {
        return reads.contains(content);
    }

    /** Returns whether that is written to files of this format. */
    public boolean writes(Content content) {
        return writes.contains(content);
    }

    /**
     * Returns the frame of this format by specification or habit. Files are written in it; surfaces are read as they are,
     * since files found in the wild follow no habit.
     */
    public Frame frame() {
        return frame;
    }

    /** Returns the unit of this format by specification or habit. */
    public Unit unit() {
        return unit;
    }

    /**
     * Reads the points of a file, turned into the object's frame, neither moved nor scaled.
     *
     * @throws IOException of one line that starts with the file's name, if it is damaged or of another format
     * @throws UnsupportedOperationException if no points are read from this format
     */
    public PointCloud readCloud(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            var cloud = switch (this) {
                case PLY -> Ply.readCloud(bytes);
                case XYZ -> Xyz.readCloud(bytes);
                case OBJ, GLTF, GLB, STL, OFF ->
                    throw new UnsupportedOperationException(this + ": points are not read");
            };
            return FileFrame.toObject(cloud.positions(), cloud.colours());
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads the surface of a file, in the file's own frame and units.
     *
     * @throws IOException of one line that starts with the path, if there is no such file, or none of this format that
     *     holds a surface
     * @throws UnsupportedOperationException if no surfaces are read from this format
     */
    public TriangleMesh readMesh(Archive archive, String path) throws IOException {
        try {
            return switch (this) {
                case OBJ -> Obj.readMesh(archive, path);
                case GLTF, GLB -> Gltf.readMesh(archive, path);
                case STL -> Stl.readMesh(Archive.required(archive, path));
                case PLY -> Ply.readMesh(Archive.required(archive, path));
                case OFF -> Off.readMesh(Archive.required(archive, path));
                case XYZ -> throw new UnsupportedOperationException(this + ": surfaces are not read");
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    /** Writes a cloud whose bounding box has a diagonal of 1; as {@link #write(Path, PointCloud, double)}. */
    public void write(Path file, PointCloud cloud) throws IOException {
        write(file, cloud, 1);
    }

    /**
     * Writes a cloud in the files' frame, centred and scaled to a bounding box of diagonal {@code scale}. The file appears
     * when it is complete; its folder is made.
     *
     * @throws IllegalArgumentException if the cloud has no points or one that is not finite
     * @throws UnsupportedOperationException if no points are written in this format
     */
    public void write(Path file, PointCloud cloud, double scale) throws IOException {
        float[] positions = FileFrame.fromObject(cloud, scale);
        AtomicFile.write(file, out -> write(positions, cloud.colours(), out));
    }

    private void write(float[] positions, byte[] colours, OutputStream out) throws IOException {
        switch (this) {
            case PLY -> Ply.writeCloud(positions, colours, out);
            case XYZ -> Xyz.writeCloud(positions, colours, out);
            case GLB -> Gltf.writeCloud(positions, colours, out);
            case OBJ, GLTF, STL, OFF -> throw new UnsupportedOperationException(this + ": points are not written");
        }
    }

    /** Returns the name as users write it: {@code ply}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Set<Content> holding(Content... contents) {
        return Set.of(contents);
    }

    private static Set<Content> reading(Content... contents) {
        return Set.of(contents);
    }

    private static Set<Content> writing(Content... contents) {
        return Set.of(contents);
    }
}
