package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastLinesTest {

    @Test
    void aCrashIsToldByItsFrame() {
        assertEquals(Optional.of("# C  [libtornado-ptx.so+0x85f14]"), telling("""
            #
            # A fatal error has been detected by the Java Runtime Environment:
            #
            #  SIGSEGV (0xb) at pc=0x00007fbaa1183f14 (sent by kill), pid=12176, tid=12176
            #
            # Problematic frame:
            # C  [libtornado-ptx.so+0x85f14]
            #
            # If you would like to submit a bug report, please visit:
            #   https://github.com/adoptium/adoptium-support/issues
            #
            """));
    }

    @Test
    void aJvmThatDoesNotStartIsToldByItsFirstLine() {
        assertEquals(Optional.of("Unrecognized VM option 'X'"), telling("""
            Unrecognized VM option 'X'
            Error: Could not create the Java Virtual Machine.
            Error: A fatal exception has occurred. Program will exit.
            """));
    }

    @Test
    void whatSaysNothingIsLeftOut() {
        assertEquals(Optional.empty(), telling("\n\tat a.B.c(B.java:1)\nWARNING: Using incubator modules: x\n"));
    }

    private static Optional<String> telling(String output) {
        var lines = new LastLines();
        output.lines().forEach(lines::add);
        return lines.telling();
    }
}
