package io.github.img3d.worker.install;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Arguments for {@code java @file}: as many and as long as wanted, with any character. */
public final class ArgumentFile {

    /** Pieces of a file; a quote that stays open ends with its line, unless a backslash is the line's last. */
    private static final Pattern PIECE = Pattern.compile("(?<gap>\\s+|#[^\\r\\n]*)"
            + "|\"(?<double>(?:[^\"\\\\\\r\\n]|\\\\\\r\\n|\\\\(?s:.))*)\"?"
            + "|'(?<single>(?:[^'\\\\\\r\\n]|\\\\\\r\\n|\\\\(?s:.))*)'?"
            + "|(?<bare>[^\\s\"'#]+)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\\r\\n]\\s*|(.))");

    private ArgumentFile() {}

    public static void write(Path file, List<String> arguments) throws IOException {
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

    public static List<String> read(Path file) throws IOException {
        return parse(new String(Files.readAllBytes(file), charset()));
    }

    /** Takes a text apart as the launcher would: outside quotes a backslash is a letter like any other. */
    static List<String> parse(String text) {
        var arguments = new ArrayList<String>();
        var pieces = new ArrayList<String>();
        for (var piece = PIECE.matcher(text + "\n"); piece.find(); ) {
            if (piece.group("gap") == null) {
                pieces.add(text(piece));
            } else if (!pieces.isEmpty()) {
                arguments.add(String.join("", pieces));
                pieces.clear();
            }
        }
        return arguments;
    }

    private static String text(Matcher piece) {
        return Stream.of("double", "single")
                .map(piece::group)
                .filter(Objects::nonNull)
                .map(ArgumentFile::unescaped)
                .findFirst()
                .orElseGet(() -> piece.group("bare"));
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted).replaceAll(escape -> {
            String character = escape.group(1);
            return character == null ? "" : Matcher.quoteReplacement(meaning(character));
        });
    }

    private static String meaning(String escaped) {
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "f" -> "\f";
            default -> escaped;
        };
    }

    /** The launcher takes a file's bytes as it takes those of a command line. */
    private static Charset charset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }
}
