package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.io.archive.ZipArchive;
import io.github.img3d.io.format.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The meshes of a zip, in the order of their paths, read without unpacking. The zip is opened for each mesh and not
 * kept open. A mesh's category is the folder that it lies in, or else the zip itself.
 *
 * @param name name of the zip, which precedes its meshes' names
 * @param files paths in the zip
 */
public record MeshZip(Path zip, String name, List<String> files) implements MeshSource {

    public MeshZip {
        files = List.copyOf(files);
    }

    /**
     * Lists the meshes of a zip.
     *
     * @throws IOException if it is no zip
     */
    public static MeshZip of(Path zip, String name) throws IOException {
        try (var archive = new ZipArchive(zip)) {
            return new MeshZip(zip, name, Format.meshesAmong(archive.files().stream()));
        }
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        String file = files.get(number);
        try (var archive = new ZipArchive(zip)) {
            return NamedMesh.read(archive, file, name + "/" + file, category(file));
        }
    }

    @Override
    public Optional<Picture> picture(int number) throws IOException {
        try (var archive = new ZipArchive(zip)) {
            return MeshPicture.beside(files.get(number), archive);
        }
    }

    private String category(String file) {
        String[] parts = (name.replaceFirst("(?i)\\.zip$", "") + "/" + file).split("/");
        return parts[parts.length - 2];
    }
}
