package io.github.img3d.io.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a whole file or none. */
public final class AtomicFile {

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes beside the target under another name and then moves; missing folders are made.
     *
     * @throws IOException of one line if the target cannot be written; nothing is left behind then
     */
    public static void write(Path target, Content content) throws IOException {
        Path whole = target.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + ".part");
        try {
            refuseFolder(whole);
            Files.createDirectories(whole.getParent());
            replace(whole, part, content);
        } catch (IOException e) {
            throw new IOException(
                    target.getFileName() + ": cannot be written into " + whole.getParent() + " (" + reason(e)
                            + "); choose a folder with room that can be written to",
                    e);
        }
    }

    private static void replace(Path whole, Path part, Content content) throws IOException {
        try {
            fill(part, content);
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void refuseFolder(Path target) throws FileSystemException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "a folder has this name");
        }
    }

    private static void fill(Path part, Content content) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            content.writeTo(out);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access denied";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
