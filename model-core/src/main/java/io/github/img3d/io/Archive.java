package io.github.img3d.io;

import java.io.IOException;
import java.util.Optional;

/** Files by name: a folder, or a zip that stays packed. */
public interface Archive {

    /**
     * The bytes of a file.
     *
     * @param path from the archive's root, with {@code /} between its parts
     * @return empty if there is none, or if the path leads out of the archive
     */
    Optional<byte[]> read(String path) throws IOException;

    /** {@code name} as seen from the file {@code from}: {@code ../a.png} from {@code b/c.obj} is {@code a.png}. */
    static String beside(String from, String name) {
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        return folder + name.replace('\\', '/');
    }
}
