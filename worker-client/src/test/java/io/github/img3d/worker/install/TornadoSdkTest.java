package io.github.img3d.worker.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TornadoSdkTest {

    private static final int JDK = Runtime.version().feature();
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";

    @TempDir
    Path folder;

    @Test
    void ourArgumentsComeLast() throws Exception {
        var sdk = TornadoSdk.at(
                FakeSdk.make(folder, "-XX:+SomeFlag", "-Dtornado.load.annotation.parallel=theirs"), "x", JDK);

        assertEquals(
                List.of("-XX:+SomeFlag", "-Dtornado.load.annotation.parallel=theirs"),
                sdk.arguments().subList(0, 2));
        assertTrue(sdk.arguments().indexOf("-Dtornado.load.annotation.parallel=io.github.img3d.kernel.Parallel") > 1);
        assertTrue(sdk.arguments().contains("-Dtornado.recover.bailout=False"));
    }

    @Test
    void aTemplateIsExpandedWhateverTheFoldersName() throws Exception {
        Path home = FakeSdk.make(folder.resolve("my SDK's"), "-Dthe=argfile");
        Files.move(home.resolve("tornado-argfile"), home.resolve("tornado-argfile.template"));
        Files.writeString(home.resolve("tornado-argfile.template"), "-Dlibrary=${TORNADOVM_HOME}/lib # here\n-p .");

        var sdk = TornadoSdk.at(home, "x", JDK);

        assertEquals(
                List.of("-Dlibrary=" + home + "/lib", "-p", ""), sdk.arguments().subList(0, 3));
    }

    @Test
    void theWorkerIsToldWhereItIs() throws Exception {
        var sdk = TornadoSdk.at(FakeSdk.make(folder), "x", JDK);

        assertEquals(Map.of("TORNADOVM_HOME", folder.toString(), "TORNADO_SDK", folder.toString()), sdk.environment());
    }

    @Test
    void oneThatSaysLittleOfItselfWillDo() throws Exception {
        Files.writeString(folder.resolve("tornado-argfile"), "-server");

        assertEquals(
                "TornadoVM of unknown version in " + folder,
                TornadoSdk.at(folder, "x", JDK).toString());
    }

    @Test
    void theMainClassWritesTheArgumentsOfTheEnvironmentsSdk() throws Exception {
        Path file = folder.resolve("arguments");
        Path home = FakeSdk.make(folder.resolve("sdk"), "-Da=b c");

        assertEquals("", said(Map.of("TORNADO_SDK", home.toString()), file.toString()));

        assertEquals(TornadoSdk.at(home, "x", JDK).arguments(), ArgumentFile.read(file));
    }

    @Test
    void theSourcesAloneRun() throws Exception {
        Path file = folder.resolve("arguments");
        Path home = FakeSdk.make(folder.resolve("sdk"), "-Da=b c");
        Path source = Path.of("src/main/java", TornadoSdk.class.getName().replace('.', '/') + ".java");

        String said =
                said(Map.of("TORNADOVM_HOME", home.toString()), List.of(JAVA, source.toString(), file.toString()));

        assertEquals("", said);
        assertEquals(TornadoSdk.at(home, "x", JDK).arguments(), ArgumentFile.read(file));
    }

    @Test
    void theMainClassFailsInOneLine() throws Exception {
        assertEquals("no TornadoVM SDK: " + TornadoSdk.HOW_TO_GET_ONE + "\n", said(Map.of(), "file"));
        assertEquals("expected one argument, the file to write TornadoVM's arguments to\n", said(Map.of()));
    }

    /** Returns the error that the main class prints. */
    private static String said(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(JAVA, "-cp", System.getProperty("java.class.path"), TornadoSdk.class.getName()));
        command.addAll(List.of(arguments));
        return said(environment, command);
    }

    private static String said(Map<String, String> environment, List<String> command) throws Exception {
        var builder = new ProcessBuilder(command);
        TornadoSdk.VARIABLES.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getErrorStream().readAllBytes());
        assertEquals(said.isEmpty() ? 0 : 1, process.waitFor());
        return said.replace(System.lineSeparator(), "\n");
    }
}
