package io.github.img3d.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Arguments for {@code java @file}: as many and as long as wanted, with any character. */
final class ArgumentFile {

    private ArgumentFile() {}

    static void write(Path file, List<String> arguments) throws IOException {
        Files.write(file, arguments.stream().map(ArgumentFile::quote).toList(), charset());
    }

    static String quote(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /** The launcher takes a file's bytes as it takes those of a command line. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
