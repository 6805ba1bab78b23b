package io.github.img3d.compute.tornado;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.DeviceException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private static final class TornadoBailoutRuntimeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TornadoBailoutRuntimeException(String message) {
            super(message);
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet(
                        "memory",
                        new IllegalStateException("use \u001b[31m-Dtornado.device.memory=8GB\u001b[0m\nor less"),
                        "tornado:opencl:0: its memory is full (java.lang.IllegalStateException: use"
                                + " -Dtornado.device.memory=8GB): take smaller batches with `batch`, or device 'jvm'"),
                argumentSet(
                        "compilation",
                        new TornadoBailoutRuntimeException("[Error During the Task Compilation]"),
                        "tornado:opencl:0: a kernel cannot be compiled for it (" + FailuresTest.class.getName()
                                + "$TornadoBailoutRuntimeException: [Error During the Task Compilation]): update its"
                                + " driver, take another device, or 'jvm'"),
                argumentSet(
                        "no driver",
                        new ExceptionInInitializerError(new IllegalStateException("TornadoNoOpenCLPlatformException")),
                        "tornado:opencl:0: there is no device (java.lang.IllegalStateException:"
                                + " TornadoNoOpenCLPlatformException): install its driver, or take device 'jvm'"),
                argumentSet(
                        "anything else",
                        new IllegalStateException("lost"),
                        "tornado:opencl:0: it failed (java.lang.IllegalStateException: lost): take another device,"
                                + " or 'jvm'"));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("failures")
    void areOneLineThatSaysWhatToDoAndKeepTheirCause(Throwable thrown, String said) {
        var e = assertThrows(DeviceException.class, () -> failing("tornado:opencl:0", thrown));

        assertEquals(said, e.getMessage());
        assertSame(thrown, e.getCause());
    }

    @Test
    void ofAKernelNameItAndItsDevice() {
        var e = assertThrows(
                DeviceException.class,
                () -> Failures.translated(
                        "tornado:ptx:0", () -> failing("Convolve", new IllegalStateException("lost"))));

        assertEquals(
                "tornado:ptx:0: Convolve: it failed (java.lang.IllegalStateException: lost): take another device, or"
                        + " 'jvm'",
                e.getMessage());
    }

    @Test
    void ofThisJvmsOwnMemoryPass() {
        assertThrows(OutOfMemoryError.class, () -> failing("tornado:opencl:0", new OutOfMemoryError()));
    }

    private static Object failing(String where, Throwable thrown) {
        return Failures.translated(where, () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        });
    }
}
