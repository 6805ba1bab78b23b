package io.github.img3d.io.archive;

import java.io.IOException;
import java.util.Optional;

/** Files by name: a folder, or a zip that stays packed. */
@FunctionalInterface
public interface Archive {

    /** Files of more bytes, unpacked, are refused: a small zip can claim any size. */
    int LARGEST_FILE = 1 << 28;

    /**
     * Returns the bytes of a file.
     *
     * @param path from the archive's root, with {@code /} between its parts
     * @return empty if there is none, or if the path leads out of the archive
     * @throws IOException of one line that starts with the path, if the file is damaged or larger than
     *     {@link #LARGEST_FILE}
     */
    Optional<byte[]> read(String path) throws IOException;

    /**
     * Reads a file that has to be there.
     *
     * @throws IOException as {@link #read}, or if there is none
     */
    static byte[] required(Archive archive, String path) throws IOException {
        return archive.read(path).orElseThrow(() -> new IOException(path + ": there is no such file"));
    }

    /** Returns {@code name} as seen from the file {@code from}: {@code ../a.png} from {@code b/c.obj} is {@code a.png}. */
    static String beside(String from, String name) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return folder + name.replace('\\', '/');
    }

    /** Returns whether a path leads to a file or folder whose name begins with a dot. */
    static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    /** @throws IOException of one line if a file has more than {@link #LARGEST_FILE} bytes */
    static void requireModest(String path, long bytes) throws IOException {
        if (bytes > LARGEST_FILE) {
            throw new IOException(path + ": is larger than " + (LARGEST_FILE >> 20) + " MiB; simplify it first");
        }
    }
}
