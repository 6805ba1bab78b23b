package io.github.img3d.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a goal writes. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * Makes the folder, with its parents, and tries to write there.
     *
     * @throws InvalidParameter if that fails
     */
    static Path prepare(Path folder) throws InvalidParameter {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".img3d", null));
            return folder;
        } catch (IOException e) {
            throw new InvalidParameter(
                    folder + ": cannot be written (" + reason(e) + "): name another folder with -Dimg3d.output");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ", " + e.getMessage();
    }
}
