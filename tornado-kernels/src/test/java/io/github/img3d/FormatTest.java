package io.github.img3d;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The formatter as a test, because the build's own JVM may be too old to parse our sources and the tests' is not.
 *
 * <p>{@code mvn test -pl tornado-kernels -Dtest=FormatTest -Dformat.apply} rewrites the files that it would complain
 * about.
 */
class FormatTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    @Test
    void everySourceIsFormatted() throws Exception {
        var unformatted = new ArrayList<String>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (formatted.equals(text)) {
                continue;
            }
            if (System.getProperty("format.apply") != null) {
                Files.writeString(source, formatted);
            } else {
                unformatted.add(ROOT.relativize(source).toString());
            }
        }
        assertEquals(
                List.of(), unformatted, "format them: mvn test -pl tornado-kernels -Dtest=FormatTest -Dformat.apply");
    }

    private String format(Path source, String text) {
        try {
            return formatter.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new IllegalStateException(ROOT.relativize(source) + ": " + e.getMessage(), e);
        }
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
