package io.github.img3d.data;

import io.github.img3d.image.Picture;
import io.github.img3d.image.PictureFile;
import io.github.img3d.image.PictureFormat;
import io.github.img3d.io.FolderArchive;
import io.github.img3d.io.ObjReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The OBJ files of a folder and those below it, in the order of their paths; the folder a file lies in is its category.
 *
 * @param files paths from the folder, with {@code /} between their parts
 */
public record MeshFolder(Path folder, List<String> files) implements MeshSource {

    public MeshFolder {
        files = List.copyOf(files);
    }

    /** @throws IOException if the folder cannot be read or has no OBJ file */
    public static MeshFolder of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": there is no such folder");
        }
        try (var paths = Files.walk(folder)) {
            List<String> files = paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".obj"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException(folder + ": has no .obj file, in it or below it");
            }
            return new MeshFolder(folder, files);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        String file = files.get(number);
        var mesh = ObjReader.read(new FolderArchive(folder), file);
        try {
            return NamedMesh.ofFile(file, category(file), "unknown licence", mesh);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The picture that lies beside the mesh under the same name, such as {@code chair.png} beside {@code chair.obj}. */
    @Override
    public Optional<Picture> picture(int number) throws IOException {
        String mesh = files.get(number);
        String name = mesh.substring(0, mesh.lastIndexOf('.'));
        for (PictureFormat format : PictureFormat.values()) {
            for (String ending : format.endings()) {
                Path file = folder.resolve(name + ending);
                if (Files.isRegularFile(file)) {
                    return Optional.of(PictureFile.read(file));
                }
            }
        }
        return Optional.empty();
    }

    private String category(String file) {
        Path parent = folder.resolve(file).toAbsolutePath().normalize().getParent();
        return parent.getFileName() == null ? "" : parent.getFileName().toString();
    }
}
