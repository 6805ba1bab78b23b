package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.Scene;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Options, environment and class path that a Java process starts with. */
record JavaCommand(List<String> options, Map<String, String> environment, String classPath) {

    /** Collects what the processes print when something goes wrong. */
    static final Path ERRORS = Path.of("target/errors.log");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String OWN_CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> DISTURBING =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

    /** Starts as the Maven plugin starts its worker. */
    static final JavaCommand OURS = new JavaCommand(
            List.of("--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC", "-XX:-UsePerfData"),
            Map.of(),
            OWN_CLASS_PATH);

    /**
     * Starts libtorch at its best: its tensors are closed by hand without the collector's help, native memory has no
     * limit, and its two pools of threads sleep while they wait, because they would otherwise fight for the cores.
     */
    static final JavaCommand PEER = new JavaCommand(
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dorg.bytedeco.javacpp.nopointergc=true",
                    "-Dorg.bytedeco.javacpp.maxBytes=0",
                    "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"),
            Map.of(
                    "OMP_WAIT_POLICY", "passive",
                    "OMP_NUM_THREADS", "" + Scene.THREADS,
                    "OPENBLAS_NUM_THREADS", "" + Scene.THREADS),
            OWN_CLASS_PATH);

    Process start(Path folder, String main, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(Redirect.appendTo(ERRORS.toFile()));
        DISTURBING.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
