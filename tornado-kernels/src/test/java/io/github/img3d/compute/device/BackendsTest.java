package io.github.img3d.compute.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.img3d.compute.DeviceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices of a JVM without TornadoVM. */
class BackendsTest {

    @BeforeEach
    void hasNoTornado() {
        assumeFalse(Devices.hasTornado());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jvm", "auto"})
    void opensTheJvm(String name) {
        try (var backend = Backends.open(Device.named(name), 2)) {
            assertTrue(backend.description().startsWith("jvm (2 threads, "), backend::description);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tornado", "tornado:opencl:0"})
    void saysHowToStartAJvmWithTornado(String name) {
        var e = assertThrows(DeviceException.class, () -> Backends.open(Device.named(name), 1));

        assertEquals(
                "device '" + name + "' needs TornadoVM, and this JVM was started without it: start java with"
                        + " @<its SDK>/tornado-argfile, or take device 'jvm'",
                e.getMessage());
    }

    @Test
    void listsTheJvmAlone() {
        var devices = Devices.list(1);

        assertEquals(1, devices.size());
        assertEquals("jvm", devices.getFirst().name());
        assertTrue(devices.getFirst().works());
        assertEquals(devices.getFirst(), Devices.fastest(devices));
    }

    @Test
    void noThreadsAreOneACore() {
        assertEquals(Runtime.getRuntime().availableProcessors(), Backends.threads(0));
    }

    @Test
    void refusesAnImpossibleNumberOfThreads() {
        var e = assertThrows(IllegalArgumentException.class, () -> Backends.open(Device.JVM, -1));

        assertEquals("-1 threads, expected 0 (one a core) or more", e.getMessage());
    }

    @Test
    void refusesANameThatNoDeviceHas() {
        var e = assertThrows(IllegalArgumentException.class, () -> Device.named("gpu"));

        assertEquals(
                "device 'gpu', expected 'auto', 'jvm', 'tornado' or one of TornadoVM's such as 'tornado:opencl:0'",
                e.getMessage());
    }
}
