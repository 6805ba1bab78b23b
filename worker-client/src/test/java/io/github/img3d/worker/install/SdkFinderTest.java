package io.github.img3d.worker.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkFinderTest {

    private static final String HOW = "get one from https://www.tornadovm.org or with 'sdk install tornadovm', and set"
            + " TORNADOVM_HOME, or `tornadoHome=<folder>`";

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void theFolderThatIsNamedComesFirstThenTheNewerVariable() throws Exception {
        Path a = sdk("a");
        Path b = sdk("b");
        Path c = sdk("c");
        var environment = Map.of("TORNADOVM_HOME", b.toString(), "TORNADO_SDK", c.toString());

        assertEquals(a, found(a, environment));
        assertEquals(b, found(null, environment));
        assertEquals(c, found(null, Map.of("TORNADO_SDK", c.toString(), "TORNADOVM_HOME", " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "jvm"})
    void whereNoneIsNamedTheWorkGoesOnWithout(String device) throws Exception {
        assertEquals(Optional.empty(), find(null, Map.of(), device));
        assertEquals(List.of(), warnings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tornado", "tornado:opencl:0"})
    void aDeviceThatNeedsOneSaysHowToGetIt(String device) {
        assertEquals("device " + device + " needs a TornadoVM SDK: " + HOW, complaint(null, Map.of(), device));
    }

    @Test
    void oneOfTheEnvironmentThatCannotBeUsedIsAWarningForAuto() throws Exception {
        assertEquals(Optional.empty(), find(null, Map.of("TORNADO_SDK", folder.toString()), "auto"));

        assertEquals(
                List.of(noSdk("TORNADO_SDK") + "; going on without TornadoVM, `device=jvm` silences this"), warnings);
    }

    @Test
    void oneThatCannotBeUsedIsAnErrorWhereItIsAskedFor() {
        assertEquals(noSdk("`tornadoHome`"), complaint(folder, Map.of(), "auto"));
        assertEquals(noSdk("TORNADOVM_HOME"), complaint(null, Map.of("TORNADOVM_HOME", folder.toString()), "tornado"));
    }

    @Test
    void theJvmNeedsNoneAndLooksForNone() throws Exception {
        assertEquals(Optional.empty(), find(folder, Map.of(), "jvm"));
    }

    @ParameterizedTest
    @CsvSource({"5.2.0-jdk25, 25", "6.0.0-jdk22plus, 25", "6.0.0-jdk22plus, 22", "7.1-jdk25-dev, 25", "1.1.1, 25"})
    void isMadeForTheJdk(String version, int jdk) throws Exception {
        Path home = FakeSdk.ofVersion(version, folder.resolve("sdk"));

        assertEquals(version, TornadoSdk.at(home, "x", jdk).version());
    }

    @Test
    void oneForAnotherJdkSaysWhichOfTheTwoToChange() throws Exception {
        Path old = FakeSdk.ofVersion("5.2.0-jdk21", folder.resolve("old"));
        Path young = FakeSdk.ofVersion("8.0.0-jdk99plus", folder.resolve("young"));

        assertEquals(
                "TornadoVM 5.2.0-jdk21 (opencl, ptx) in " + old + " is made for JDK 21, the work is done by JDK 25:"
                        + " get TornadoVM's edition for it from https://www.tornadovm.org",
                assertThrows(InvalidParameter.class, () -> TornadoSdk.at(old, "x", 25))
                        .getMessage());
        assertTrue(assertThrows(InvalidParameter.class, () -> TornadoSdk.at(young, "x", 25))
                .getMessage()
                .endsWith("is made for JDK 99, the work is done by JDK 25: name a JDK 99 with `jdkHome=<folder>`"));
    }

    @Test
    void aFolderThatItsArgumentsNameMustBeThere() throws Exception {
        Path gone = folder.resolve("gone");
        Path home = FakeSdk.make(folder.resolve("sdk"), "--module-path .:" + gone);

        assertEquals(
                home.resolve("tornado-argfile") + " cannot be used: " + gone
                        + ", which it names, does not exist: install TornadoVM anew, or correct `tornadoHome`",
                complaint(home, Map.of(), "tornado"));
    }

    private String noSdk(String setting) {
        return folder + ": no tornado-argfile there, expected a TornadoVM SDK (https://www.tornadovm.org), installed or"
                + " built: correct " + setting;
    }

    private Path sdk(String name) throws IOException {
        return FakeSdk.make(Files.createDirectory(folder.resolve(name)));
    }

    private Path found(Path named, Map<String, String> environment) throws InvalidParameter {
        return find(named, environment, "auto").orElseThrow().folder();
    }

    private Optional<TornadoSdk> find(Path named, Map<String, String> environment, String device)
            throws InvalidParameter {
        return new SdkFinder(Optional.ofNullable(named), environment)
                .find(DeviceName.parse(device), Runtime.version().feature(), warnings::add);
    }

    private String complaint(Path named, Map<String, String> environment, String device) {
        return assertThrows(InvalidParameter.class, () -> find(named, environment, device))
                .getMessage();
    }
}
