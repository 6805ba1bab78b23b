package io.github.img3d.worker.client;

import io.github.img3d.worker.install.InvalidParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The pictures of a request, in the order of their names; each gives its name, less the ending, to its clouds. */
public record PictureFiles(List<Path> files) {

    /** Endings of the pictures that the worker reads; its classes are too new to be asked by this JVM. */
    public static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp");

    /**
     * Returns a file as it is, whatever it is called, or the pictures that lie in a folder itself, but for hidden ones.
     *
     * @throws InvalidParameter if there is none, or two would be written to the same files
     */
    public static PictureFiles of(Path input) throws InvalidParameter {
        if (!Files.exists(input)) {
            throw new InvalidParameter(input + ": no such file or folder: put pictures there, or name others with"
                    + " `input=<file or folder>`");
        }
        var pictures = new PictureFiles(Files.isDirectory(input) ? inFolder(input) : List.of(input));
        if (pictures.files.isEmpty()) {
            throw new InvalidParameter(
                    input + ": no picture in this folder, expected " + String.join(", ", ENDINGS) + " files");
        }
        pictures.requireDistinctNames();
        return pictures;
    }

    /** @throws InvalidParameter if the folder holds one of the pictures, which a file of the output might replace */
    public void requireElsewhere(Path output) throws InvalidParameter {
        for (Path picture : files) {
            if (isSame(folder(picture), output)) {
                throw new InvalidParameter(output + ": the output would lie among the pictures and replace "
                        + cloudName(picture) + ".png: name another folder with `output`");
            }
        }
    }

    private void requireDistinctNames() throws InvalidParameter {
        Map<String, Path> byName = new HashMap<>();
        for (Path picture : files) {
            Path other = byName.put(cloudName(picture).toLowerCase(Locale.ROOT), picture);
            if (other != null) {
                throw new InvalidParameter(other.getFileName() + " and " + picture.getFileName()
                        + " would be written to the same files: rename one of them");
            }
        }
    }

    private static List<Path> inFolder(Path folder) throws InvalidParameter {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(PictureFiles::isPicture)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidParameter(folder + ": cannot be read (" + e.getMessage() + "): check its permissions");
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String cloudName(Path picture) {
        return picture.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "only a folder lies in none");
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.normalize().equals(other.normalize());
        }
    }
}
