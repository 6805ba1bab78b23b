package io.github.img3d.worker.client;

import io.github.img3d.worker.install.InvalidParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for results. */
public final class WritableFolder {

    private WritableFolder() {}

    /**
     * Makes the folder, with its parents, and tries to write there.
     *
     * @throws InvalidParameter if that fails
     */
    public static Path prepare(Path folder) throws InvalidParameter {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".img3d", null));
            return folder;
        } catch (IOException e) {
            throw new InvalidParameter(
                    folder + ": cannot be written (" + reason(e) + "): name another folder with `output`");
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ", " + e.getMessage();
    }
}
