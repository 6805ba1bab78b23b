package io.github.img3d.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the messages which {@code docs/troubleshooting.md} explains are still those of the sources.
 *
 * <p>A message is the code in the first cell of a table's row. {@code ⟨…⟩} stands for what differs from one case to the
 * next; every part between them has to stand in a string of the sources. The worker's messages name settings in
 * backquotes, which the plugin replaces by properties.
 */
class TroubleshootingTest {

    private static final Pattern MESSAGE = Pattern.compile("(?m)^\\| `([^`]+)`");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final int TELLING = 7;

    @Test
    void everyMessageIsInTheSources() throws IOException {
        String said = literals();

        var unsaid = messages()
                .filter(message -> !parts(message).allMatch(said::contains))
                .toList();

        assertEquals(List.of(), unsaid);
    }

    @Test
    void everyMessageCanBeRecognised() {
        var vague = messages()
                .filter(message -> parts(message).noneMatch(part -> part.length() >= TELLING))
                .toList();

        assertEquals(List.of(), vague);
    }

    @Test
    void aMessageThatNobodySaysIsNoticed() throws IOException {
        assertTrue(parts("⟨file⟩: is no such thing, never").noneMatch(literals()::contains));
    }

    private static Stream<String> messages() {
        String page = Pages.text(Pages.ROOT.resolve("docs/troubleshooting.md"));
        return Pages.matches(MESSAGE, page).map(match -> match.group(1));
    }

    private static Stream<String> parts(String message) {
        return Stream.of(message.split("⟨[^⟩]*⟩")).map(String::strip).filter(part -> !part.isEmpty());
    }

    /** Returns the strings of all main sources, joined where the sources join them. */
    private static String literals() throws IOException {
        return Pages.sources().stream()
                .filter(source -> Pages.name(source).contains("src/main/"))
                .map(Pages::text)
                .map(source -> source.replaceAll("\"\\s*\\+\\s*\"", ""))
                .flatMap(source -> Pages.matches(LITERAL, source))
                .map(literal -> literal.group(1)
                        .replaceAll("`([a-z]\\w*=[^`]*)`", "-Dimg3d.$1")
                        .replaceAll("`([a-z]\\w*)`", "img3d.$1"))
                .collect(Collectors.joining("\n"));
    }
}
