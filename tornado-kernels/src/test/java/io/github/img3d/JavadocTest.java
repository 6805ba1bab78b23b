package io.github.img3d;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No comment opens with a question word or a preposition: it begins with a verb or a noun instead. */
class JavadocTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A text block, a string, a character, a block comment, or a run of line comments; the first that matches counts. */
    private static final Pattern TOKEN = Pattern.compile("\"\"\"(?s:.*?)(?<!\\\\)\"\"\""
            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\""
            + "|'(?:[^'\\\\\\n]|\\\\.)*'"
            + "|(?<comment>/\\*(?s:.*?)\\*/|//.*+(?:\\R\\h*//.*+)*+)");

    private static final Pattern OPENING = Pattern.compile("[/*\\s]*(What|Of|Where|How|Whose)\\b");

    @Test
    void commentsOpenWithAVerbOrANoun() throws IOException {
        var riddles = new ArrayList<String>();
        for (Path source : sources()) {
            for (String riddle : riddles(Files.readString(source))) {
                riddles.add(ROOT.relativize(source) + ":" + riddle);
            }
        }
        assertEquals("", String.join("\n", riddles));
    }

    @Test
    void riddlesAreFoundInCommentsOnly() {
        String source = """
            /** What a model is. */
            //
            // Of the weights.
            /*
             * How it goes. */
            // Counts what is left,
            // Where it lies.
            String s = "/* What */"; char c = '"'; // Whose?
            /** Whatever is left. */
            """;

        assertEquals(
                List.of("1: What a model is.", "2: Of the weights.", "4: How it goes.", "8: Whose?"), riddles(source));
    }

    private static List<String> riddles(String source) {
        var riddles = new ArrayList<String>();
        var tokens = TOKEN.matcher(source);
        while (tokens.find()) {
            String comment = tokens.group("comment");
            if (comment != null && OPENING.matcher(comment).lookingAt()) {
                long line = source.substring(0, tokens.start()).lines().count();
                boolean startsLine = tokens.start() == 0 || source.charAt(tokens.start() - 1) == '\n';
                riddles.add((startsLine ? line + 1 : line) + ": " + opening(comment));
            }
        }
        return riddles;
    }

    private static String opening(String comment) {
        return comment.lines()
                .map(line -> line.replaceAll("^[/*\\s]*|[/*\\s]*$", ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> sources() throws IOException {
        try (var walk = Files.walk(ROOT)) {
            return walk.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> !ROOT.relativize(p).toString().contains("target"))
                    .sorted()
                    .toList();
        }
    }
}
