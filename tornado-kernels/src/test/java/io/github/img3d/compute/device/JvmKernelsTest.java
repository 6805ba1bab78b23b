package io.github.img3d.compute.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kernels that a JVM gets; each test asks a JVM of its own. */
class JvmKernelsTest {

    /** Prints the choice. */
    static final class Choice {
        public static void main(String[] args) {
            System.out.print(JvmKernels.choose().description());
        }
    }

    @Test
    void vectorsWhereTheirModuleIs() throws IOException {
        String choice = choice("--add-modules", "jdk.incubator.vector");

        assertTrue(choice.startsWith("vector of "), choice);
    }

    @Test
    void scalarsElseWithALineThatNamesTheMissingFlag() throws IOException {
        assertEquals("scalar; start java with --add-modules jdk.incubator.vector for speed", choice());
    }

    @Test
    void scalarsWithoutTheSecondCompiler() throws IOException {
        assertEquals("scalar", choice("-XX:TieredStopAtLevel=1", "--add-modules", "jdk.incubator.vector"));
    }

    @Test
    void plainOnesWhereFusedMultiplyAddsAreEmulated() throws IOException {
        assertEquals(
                "plain; this CPU has no fused multiply-add",
                choice("-XX:-UseFMA", "--add-modules", "jdk.incubator.vector"));
    }

    private static String choice(String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Choice.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
