package io.github.img3d.worker.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdkFinderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"25, 25", "25.0.3, 25", "26-ea, 26", "27+5, 27", "17.0.15, 17", "1.8.0_452, 8"})
    void readsTheFeatureReleaseFromTheReleaseFile(String version, int feature) throws Exception {
        assertEquals(
                new JavaHome(jdk("a", version), feature),
                JavaHome.at(folder.resolve("a")).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"''", "unknown", "-25", "99999999999"})
    void aVersionThatCannotBeReadIsNoJdk(String version) throws Exception {
        assertEquals(Optional.empty(), JavaHome.at(jdk("a", version)));
    }

    @Test
    void aFolderWithoutALauncherIsNoJdk() throws Exception {
        Path home = Files.createDirectories(folder.resolve("a"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25\"\n");

        assertEquals(Optional.empty(), JavaHome.at(home));
    }

    @Test
    void looksWhereMacOsKeepsIt() throws Exception {
        Path home = jdk("temurin-25.jdk/Contents/Home", "25.0.3");

        assertEquals(home, new JdkFinder(List.of(), List.of(folder)).find().folder());
    }

    @Test
    void takesTheFirstOfferedThatIsNewEnough() throws Exception {
        var offered = List.of(folder.resolve("missing"), jdk("old", "17.0.1"), jdk("b", "26"), jdk("a", "25"));

        assertEquals("b", name(new JdkFinder(offered, List.of()).find()));
    }

    @Test
    void takesTheOldestThatIsNewEnoughOfTheUsualPlaces() throws Exception {
        jdk("a", "27");
        jdk("b", "25.0.1");
        jdk("c", "21.0.8");
        Files.writeString(folder.resolve("file"), "no folder");

        var finder = new JdkFinder(List.of(jdk("c", "21.0.8")), List.of(folder.resolve("missing"), folder));

        assertEquals("b", name(finder.find()));
    }

    @Test
    void prefersToolchainsToJavaHomeAndThisJvm() {
        var finder = JdkFinder.ofThisMachine(List.of(Path.of("toolchain")), Map.of("JAVA_HOME", "home"));

        assertEquals(
                List.of(Path.of("toolchain"), Path.of("home"), Path.of(System.getProperty("java.home"))),
                finder.offered());
    }

    @Test
    void looksWhereWindowsKeepsThem() {
        var finder = JdkFinder.ofThisMachine(List.of(), Map.of("JAVA_HOME", " ", "ProgramFiles", "programs"));

        assertEquals(List.of(Path.of(System.getProperty("java.home"))), finder.offered());
        assertTrue(finder.usual().contains(Path.of("programs", "Eclipse Adoptium")), finder::toString);
    }

    @Test
    void withoutOneSaysHowToGetOne() throws Exception {
        var finder = new JdkFinder(List.of(jdk("old", "24.0.2")), List.of(folder));

        var e = assertThrows(InvalidParameter.class, finder::find);

        assertEquals(
                "img3d needs JDK 25 or newer: get one from https://adoptium.net,"
                        + " or say where it is with `jdkHome=<folder>`",
                e.getMessage());
    }

    @Test
    void aNamedFolderMustHoldAJdkThatIsNewEnough() throws Exception {
        Path old = jdk("old", "17.0.1");

        var e = assertThrows(InvalidParameter.class, () -> JdkFinder.require(old, "`jdkHome`"));
        var none = assertThrows(InvalidParameter.class, () -> JdkFinder.require(folder, "`jdkHome`"));

        String expected = ", expected JDK 25 or newer (https://adoptium.net): correct `jdkHome`";
        assertEquals(old + ": JDK 17" + expected, e.getMessage());
        assertEquals(folder + ": not a JDK" + expected, none.getMessage());
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/java"), "");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String name(JavaHome home) {
        return home.folder().getFileName().toString();
    }
}
