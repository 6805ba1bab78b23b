package io.github.img3d.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The pictures of a request, in the order of their names; each gives its name, less the ending, to its clouds. */
record Pictures(List<Path> files) {

    /** What the worker can read; its classes are too new to be asked by this JVM. */
    static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp");

    /**
     * A file as it is, whatever it is called, or the pictures that lie in a folder itself, but for hidden ones.
     *
     * @throws InvalidParameter if there is none, or two would be written to the same files
     */
    static Pictures of(Path input) throws InvalidParameter {
        if (!Files.exists(input)) {
            throw new InvalidParameter(input + ": no such file or folder: put pictures there, or name others with"
                    + " -Dimg3d.input=<file or folder>");
        }
        var pictures = new Pictures(Files.isDirectory(input) ? inFolder(input) : List.of(input));
        if (pictures.files.isEmpty()) {
            throw new InvalidParameter(
                    input + ": no picture in this folder, expected " + String.join(", ", ENDINGS) + " files");
        }
        pictures.requireDistinctNames();
        return pictures;
    }

    /** @throws InvalidParameter if the folder holds one of the pictures, which a file of the output might replace */
    void requireElsewhere(Path output) throws InvalidParameter {
        for (Path picture : files) {
            if (isSame(picture.toAbsolutePath().getParent(), output)) {
                throw new InvalidParameter(output + ": the output would lie among the pictures and replace "
                        + cloudName(picture) + ".png: name another folder with -Dimg3d.output");
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
                    .filter(Pictures::isPicture)
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

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.normalize().equals(other.normalize());
        }
    }
}
