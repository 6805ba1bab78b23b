package io.github.img3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages name settings as the API does, in backquotes; only the Maven plugin knows its properties, and Maven. */
class SettingNamesTest {

    private static final Pattern OF_THE_PLUGIN = Pattern.compile("(?<![\\w.])img3d\\.[a-z]\\w*|\\b(mvn|Maven)\\b");

    /** A system property of the JVM that computes, not one of Maven's. */
    private static final List<String> OUR_OWN = List.of("img3d.cudaGraphs");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "../worker-client/src/main/java", "../tornado-kernels/src/main/java"})
    void noSourceNamesMavenOrAPropertyOfThePlugin(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(SettingNamesTest::namesOfThePlugin))
                    .isEmpty();
        }
    }

    private static Stream<String> namesOfThePlugin(Path file) {
        try {
            return OF_THE_PLUGIN
                    .matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group())
                    .filter(name -> !OUR_OWN.contains(name))
                    .map(name -> file + ": " + name)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
