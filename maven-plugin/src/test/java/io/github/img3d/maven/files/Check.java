package io.github.img3d.maven.files;

import java.io.File;

/** Fails with the name of the file that is wrong. */
record Check(File file) {

    void that(boolean holds, String format, Object... arguments) {
        if (!holds) {
            throw new AssertionError(file + ": " + String.format(format, arguments));
        }
    }
}
