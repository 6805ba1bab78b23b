package io.github.img3d.worker.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePathTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeJars() throws IOException {
        for (String name :
                List.of("tornado-runtime-5.2.0.jar", "tornado-api-5.2.0.jar", "snmp4j-2.8.6.jar", "notes.txt")) {
            Files.createFile(folder.resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ejml-core-0.38.jar",
                "tornado-matrices-5.2.0-jdk25.jar",
                "tornado-benchmarks-5.2.0-jdk25.jar",
                "tornado-examples-5.2.0-jdk25.jar",
                "tornado-unittests-5.2.0-jdk25.jar",
                "tornado-fuzz-5.2.0-jdk25.jar",
                "junit-4.13.2.jar",
                "hamcrest-core-1.3.jar",
                "lucene-core-8.2.0.jar",
                "jmh-core-1.29.jar",
                "jopt-simple-4.6.jar"
            })
    void leavesOutWhatOnlyTestsAndExamplesNeed(String unwanted) throws IOException {
        Path jar = Files.createFile(folder.resolve(unwanted));

        assertEquals(kept(), ModulePath.clean(folder.toString()));
        assertEquals("", ModulePath.clean(jar.toString()));
    }

    @Test
    void leavesOutTheWorkingDirectory() throws IOException {
        assertEquals(
                kept(), ModulePath.clean(String.join(File.pathSeparator, ".", folder.toString(), "", "jars", "..")));
    }

    @Test
    void keepsTheOrderOfTheEntries() throws IOException {
        Path jar =
                Files.createFile(Files.createDirectory(folder.resolve("other")).resolve("a.jar"));

        assertEquals(jar + File.pathSeparator + kept(), ModulePath.clean(jar + File.pathSeparator + folder));
    }

    @Test
    void isFoundHoweverItIsWritten() throws IOException {
        var arguments = List.of(
                "--module-path", ".", "-p", ".", "--module-path=.", "--upgrade-module-path", ".", "-Dp=.", "-p");

        assertEquals(
                List.of("--module-path", "", "-p", "", "--module-path=", "--upgrade-module-path", ".", "-Dp=.", "-p"),
                ModulePath.cleanIn(arguments));
    }

    @Test
    void aFolderThatIsGoneIsAnError() {
        Path gone = folder.resolve("gone");

        var e = assertThrows(NoSuchFileException.class, () -> ModulePath.clean(gone.toString()));

        assertEquals(gone.toString(), e.getMessage());
    }

    private String kept() {
        return Stream.of("snmp4j-2.8.6.jar", "tornado-api-5.2.0.jar", "tornado-runtime-5.2.0.jar")
                .map(name -> folder.resolve(name).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
