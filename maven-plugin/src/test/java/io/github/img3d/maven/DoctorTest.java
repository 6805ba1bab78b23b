package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private final List<String> lines = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void everythingThatIsThereGetsItsLineAndWhatIsMissingAdvice() throws Exception {
        doctor(Map.of()).execute();

        assertLines(
                "info OK Maven: JDK .* in .*",
                "info OK memory: [0-9.]+ GiB",
                "info OK worker: JDK [0-9]+ in .*",
                "warn !  no TornadoVM SDK, so no GPU: get one from https://www.tornadovm.org or .*",
                "info OK jvm \\(1 thread, .*\\), [0-9.]+ GiB of heap, [0-9.,]+ GFLOP/s, [0-9.,]+ GB/s",
                "info OK auto takes jvm");
    }

    @Test
    void anSdkWithoutDevicesGetsAdvice() throws Exception {
        doctor(Map.of("TORNADOVM_HOME", sdk(folder).toString())).execute();

        assertEquals("info OK TornadoVM " + version() + " (opencl, ptx) in " + folder, lines.get(3));
        assertEquals(
                "warn !  TornadoVM finds no device: install the GPU's driver, with what the SDK's backends need"
                        + " (opencl, ptx); to try OpenCL without a GPU, install PoCL (Debian: apt install"
                        + " pocl-opencl-icd)",
                lines.get(5));
        assertEquals("info OK auto takes jvm", lines.get(6));
    }

    @Test
    void aTornadoVmThatDiesIsOneLineAndTheJvmIsStillListed() throws Exception {
        var mojo = doctor(Map.of());
        mojo.tornadoHome = sdk(folder, "-XX:+NoSuchFlag").toFile();

        mojo.execute();

        assertTrue(
                lines.get(4).matches("warn ! {2}TornadoVM .*Unrecognized VM option 'NoSuchFlag': install .*"),
                lines::toString);
        assertTrue(lines.get(5).startsWith("info OK jvm ("), lines::toString);
    }

    @Test
    void anSdkThatCannotBeUsedIsOneLine() throws Exception {
        doctor(Map.of("TORNADO_SDK", folder.toString())).execute();

        assertTrue(lines.get(3).endsWith("correct TORNADO_SDK"), lines::toString);
        assertTrue(lines.get(4).startsWith("info OK jvm ("), lines::toString);
    }

    @Test
    void aJdkThatIsTooOldEndsTheVisitButNotTheBuild() throws Exception {
        var mojo = doctor(Map.of());
        mojo.jdkHome = folder.toFile();

        mojo.execute();

        assertEquals(
                "warn !  " + folder + ": not a JDK, expected JDK 25 or newer (https://adoptium.net): correct"
                        + " img3d.jdkHome",
                lines.get(lines.size() - 1));
    }

    @Test
    void aHeapLargerThanTheMachineGetsAdvice() throws Exception {
        var mojo = doctor(Map.of());
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        mojo.memory = (machine.getTotalMemorySize() >> 29) + "g";

        mojo.execute();

        assertTrue(
                lines.get(4).endsWith("; its heap may grow beyond the machine's memory: less with -Dimg3d.memory"),
                lines::toString);
    }

    @Test
    void aWrongParameterFailsTheBuild() throws Exception {
        var mojo = doctor(Map.of());
        mojo.device = "gpu";

        assertThrows(MojoFailureException.class, mojo::execute);
    }

    private void assertLines(String... patterns) {
        assertEquals(patterns.length, lines.size(), lines::toString);
        for (int i = 0; i < patterns.length; i++) {
            assertTrue(lines.get(i).matches(patterns[i]), lines.get(i));
        }
    }

    private static String version() {
        return "9.0.0-jdk" + Runtime.version().feature();
    }

    /** @param arguments the lines of its tornado-argfile */
    private static Path sdk(Path folder, String... arguments) throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/tornado.release"), "version=" + version() + "\nbranch=main\n");
        Files.writeString(folder.resolve("etc/tornado.backend"), "tornado.backends=opencl-backend,ptx-backend\n");
        Files.write(folder.resolve("tornado-argfile"), List.of(arguments));
        return folder;
    }

    private DoctorMojo doctor(Map<String, String> environment) {
        var mojo = new DoctorMojo();
        mojo.setLog(new RecordingLog(lines));
        mojo.device = "auto";
        mojo.threads = 1;
        mojo.environment = environment;
        mojo.jdkHome = new File(System.getProperty("java.home"));
        mojo.pluginArtifacts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(DoctorTest::artifact)
                .toList();
        return mojo;
    }

    private static Artifact artifact(String file) {
        var artifact = new DefaultArtifact("g", "a", "1", "runtime", "jar", "", new DefaultArtifactHandler("jar"));
        artifact.setFile(new File(file));
        return artifact;
    }
}
