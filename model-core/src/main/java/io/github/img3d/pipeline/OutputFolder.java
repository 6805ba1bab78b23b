package io.github.img3d.pipeline;

import io.github.img3d.inference.InvalidRequest;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a request's results are written into. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * Makes the folder, with its parents, unless it is there.
     *
     * @throws InvalidRequest if that fails
     */
    static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidRequest(
                    folder + ": cannot be made (" + reason(e)
                            + "), expected a folder to write into: name another one with `output`",
                    e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            case AccessDeniedException _ -> "access denied";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
