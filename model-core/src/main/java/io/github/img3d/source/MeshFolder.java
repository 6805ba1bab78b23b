package io.github.img3d.source;

import io.github.img3d.image.Picture;
import io.github.img3d.io.archive.FolderArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The meshes in a folder and the folders below it, in the order of their paths. A file's category is the folder that it
 * lies in. Textures are read from inside the folder only.
 *
 * @param files paths from the folder, with {@code /} between their parts
 */
public record MeshFolder(Path folder, List<String> files) implements MeshSource {

    public MeshFolder {
        files = List.copyOf(files);
    }

    /** Lists all files of a folder and the folders below it; links to folders are not followed. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + ": there is no such file or folder");
        }
        Path real = folder.toRealPath();
        try (var paths = Files.walk(real)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> real.relativize(path).toString().replace('\\', '/'))
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(folder + ": cannot be read (" + e.getCause() + ")", e);
        }
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        String file = files.get(number);
        return NamedMesh.read(new FolderArchive(folder), file, file, category(file));
    }

    @Override
    public Optional<Picture> picture(int number) throws IOException {
        return MeshPicture.beside(files.get(number), new FolderArchive(folder));
    }

    private String category(String file) {
        Path parent = folder.resolve(file).toAbsolutePath().normalize().getParent();
        return parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
    }
}
