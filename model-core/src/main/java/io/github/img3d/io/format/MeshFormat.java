package io.github.img3d.io.format;

import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.gltf.GltfReader;
import io.github.img3d.io.mesh.ObjReader;
import io.github.img3d.io.mesh.OffReader;
import io.github.img3d.io.mesh.StlReader;
import io.github.img3d.io.ply.PlyReader;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a mesh is read from, known by their endings. */
public enum MeshFormat {
    /** Wavefront OBJ, with the materials and textures beside it. */
    OBJ(ObjReader::read, ".obj"),
    /** glTF 2.0 with what it names beside it, or in one binary file. */
    GLTF(GltfReader::read, ".gltf", ".glb"),
    /** Triangles without colour, binary or text. */
    STL(alone(StlReader::read), ".stl"),
    /** Stanford polygon file, binary or text, with colours. */
    PLY(alone(PlyReader::read), ".ply"),
    /** Object file format of Geomview, text, with colours. */
    OFF(alone(OffReader::read), ".off", ".coff");

    private final Reader reader;
    private final List<String> endings;

    MeshFormat(Reader reader, String... endings) {
        this.reader = reader;
        this.endings = List.of(endings);
    }

    /** The format that a file's name stands for. */
    public static Optional<MeshFormat> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
                .findFirst();
    }

    /** Those of the names that are a mesh's and not hidden, in order. */
    public static List<String> among(Stream<String> names) {
        return names.filter(name -> of(name).isPresent())
                .filter(name -> !Archive.isHidden(name))
                .sorted()
                .distinct()
                .toList();
    }

    /** What names of meshes end in, for messages. */
    public static String endings() {
        return Arrays.stream(values())
                .flatMap(format -> format.endings.stream())
                .collect(Collectors.joining(", "));
    }

    /**
     * Reads {@code path} of {@code archive}, in the file's own frame and units.
     *
     * @throws IOException of one line that starts with the path, if there is no such file, or none of this format that
     *     holds a surface
     */
    public TriangleMesh read(Archive archive, String path) throws IOException {
        try {
            return reader.read(archive, path);
        } catch (IllegalArgumentException e) {
            throw new IOException(path + ": " + e.getMessage(), e);
        }
    }

    private static Reader alone(Bytes bytes) {
        return (archive, path) ->
                bytes.read(archive.read(path).orElseThrow(() -> new IOException(path + ": there is no such file")));
    }

    /** What needs the files beside it. */
    private interface Reader {
        TriangleMesh read(Archive archive, String path) throws IOException;
    }

    /** What needs no other file. */
    private interface Bytes {
        TriangleMesh read(byte[] file);
    }
}
