package io.github.img3d.compute.device;

import io.github.img3d.compute.Accelerator;
import io.github.img3d.compute.Accelerators;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.JvmBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All devices of this JVM, the JVM itself first. */
public final class Devices {

    private static final String TORNADO = "io.github.img3d.compute.tornado.TornadoDevices";
    private static final String TORNADO_API = "uk.ac.manchester.tornado.api.TaskGraph";

    private Devices() {}

    /** Returns whether this JVM was started with TornadoVM. */
    public static boolean hasTornado() {
        try {
            Class.forName(TORNADO_API, false, Devices.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Tries out every device. A TornadoVM that is there but cannot list its devices is reported as one faulty device.
     *
     * @param threads number of CPU threads; 0 takes one a core
     */
    public static List<DeviceReport> list(int threads) {
        var reports = new ArrayList<DeviceReport>();
        reports.add(ofJvm(Backends.threads(threads)));
        if (hasTornado()) {
            reports.addAll(ofTornado());
        }
        return List.copyOf(reports);
    }

    /**
     * Returns the device that {@code auto} takes.
     *
     * @param reports reports, at least one of them without fault
     */
    public static DeviceReport fastest(List<DeviceReport> reports) {
        return reports.stream()
                .filter(DeviceReport::works)
                .max(Comparator.comparingDouble(DeviceReport::gigaflops))
                .orElseThrow();
    }

    private static List<DeviceReport> ofTornado() {
        try {
            return accelerators().stream().map(Devices::tried).toList();
        } catch (DeviceException e) {
            return List.of(new DeviceReport("tornado", "TornadoVM", 0, List.of(), 0, 0, e.getMessage()));
        }
    }

    /**
     * Lists TornadoVM's devices.
     *
     * @throws DeviceException if there are none
     */
    public static List<Accelerator> accelerators() {
        try {
            var type = Class.forName(TORNADO);
            return ((Accelerators) type.getConstructor().newInstance()).list();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new DeviceException("TornadoVM does not load: " + e, e);
        }
    }

    private static DeviceReport ofJvm(int threads) {
        try (var backend = new JvmBackend(threads, JvmKernels.choose())) {
            var check = SelfCheck.of(backend);
            return new DeviceReport(
                    "jvm",
                    backend.description(),
                    Runtime.getRuntime().maxMemory(),
                    List.of(),
                    check.gigaflops(),
                    check.gigabytesPerSecond(),
                    null);
        }
    }

    static DeviceReport tried(Accelerator device) {
        try (var backend = device.open()) {
            return report(device, SelfCheck.of(backend), null);
        } catch (DeviceException e) {
            return report(device, new SelfCheck(0, 0), e.getMessage());
        }
    }

    private static DeviceReport report(Accelerator device, SelfCheck check, @Nullable String fault) {
        return new DeviceReport(
                device.name(),
                device.description(),
                device.memoryBytes(),
                device.workGroup(),
                check.gigaflops(),
                check.gigabytesPerSecond(),
                fault);
    }
}
