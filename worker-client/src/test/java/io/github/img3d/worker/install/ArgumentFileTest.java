package io.github.img3d.worker.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentFileTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, \"plain\"",
                "`with space`, \"with space\"",
                "C:\\new\\a.jar, \"C:\\\\new\\\\a.jar\"",
                "it's \"it\", \"it's \\\"it\\\"\"",
                "#no comment, \"#no comment\"",
                "@no file, \"@no file\"",
                "``, \"\""
            })
    void quotesWhatTheLauncherWouldTakeApart(String argument, String quoted) {
        assertEquals(quoted, ArgumentFile.quote(argument));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("one a line", "-a\n-b\n", List.of("-a", "-b")),
                argumentSet(
                        "several a line",
                        "--module-path  x\t-p y\r\n\f-q",
                        List.of("--module-path", "x", "-p", "y", "-q")),
                argumentSet("comments", "# a \"b\n -a # b c\r#\n-d #", List.of("-a", "-d")),
                argumentSet("no comment in quotes", "\"#a\" '#b'", List.of("#a", "#b")),
                argumentSet(
                        "quotes",
                        "\"a b\" 'c \"d\"' e\" f\"' g' \"\" '' x",
                        List.of("a b", "c \"d\"", "e f g", "", "", "x")),
                argumentSet(
                        "escapes in quotes",
                        "\"C:\\\\new \\\"x\\\"\\n\" 'it\\'s\\t\\q'",
                        List.of("C:\\new \"x\"\n", "it's\tq")),
                argumentSet("no escapes outside quotes", "C:\\new\\t a\\ b", List.of("C:\\new\\t", "a\\", "b")),
                argumentSet("a line continued", "\"a \\\n  \t b\" 'c\\\r\n d'", List.of("a b", "cd")),
                argumentSet("a quote that stays open ends with its line", "\"a b\nc \"d", List.of("a b", "c", "d")),
                argumentSet("nothing", " \n# only this", List.of()));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("texts")
    void takesAFileApart(String text, List<String> arguments) {
        assertEquals(arguments, ArgumentFile.parse(text));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("texts")
    void asTheLauncherDoes(String text, List<String> arguments, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("arguments");
        ArgumentFile.write(file, List.of("-cp", System.getProperty("java.class.path"), PrintArguments.class.getName()));
        Files.writeString(file, text, StandardOpenOption.APPEND);

        var java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "@" + file).start();

        assertEquals(
                arguments,
                java.inputReader()
                        .lines()
                        .map(line -> new String(Base64.getDecoder().decode(line), UTF_8))
                        .toList());
    }

    @Test
    void whatWasWrittenIsRead(@TempDir Path folder) throws Exception {
        var arguments = List.of("a b", "", "\\", "\"'#", "tab\tline\nend", "-Dx=C:\\a b\\c.jar");

        ArgumentFile.write(folder.resolve("arguments"), arguments);

        assertEquals(arguments, ArgumentFile.read(folder.resolve("arguments")));
    }
}
