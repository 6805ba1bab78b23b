package io.github.img3d.compute.device;

import io.github.img3d.compute.Accelerator;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.Program;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The choice of a device by name. */
public final class Backends {

    private static final String TORNADO = "tornado";

    private Backends() {}

    /**
     * Opens a device by name.
     *
     * @param device {@code auto}, the fastest; {@code jvm}; {@code tornado}, TornadoVM's fastest; or one of TornadoVM's
     *     by its name, such as {@code tornado:opencl:0}
     * @param threads number of CPU threads; 0 takes one a core
     * @throws IllegalArgumentException if the device is unknown; the message says what to do
     * @throws DeviceException if the device cannot be opened or computes wrong results
     */
    public static Backend open(String device, int threads) {
        int cores = threads(threads);
        return switch (device) {
            case "jvm" -> jvm(cores);
            case "auto" -> Devices.hasTornado() ? fastest(cores) : jvm(cores);
            case TORNADO -> fastestAccelerator();
            default -> named(device);
        };
    }

    private static Backend jvm(int threads) {
        return new JvmBackend(threads, JvmKernels.choose());
    }

    static int threads(int wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException(wanted + " threads, expected 0 (one a core) or more");
        }
        return wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
    }

    private static Backend fastest(int threads) {
        var reports = Devices.list(threads);
        var best = Devices.fastest(reports);
        var backend = best.name().equals("jvm") ? jvm(threads) : accelerator(best.name());
        return new Chosen(backend, "the fastest of " + measured(reports));
    }

    private static Backend fastestAccelerator() {
        requireTornado(TORNADO);
        var reports = Devices.accelerators().stream().map(Devices::tried).toList();
        if (reports.stream().noneMatch(DeviceReport::works)) {
            throw new DeviceException(
                    reports.isEmpty()
                            ? "TornadoVM finds no device: install an OpenCL or CUDA driver, or take device 'jvm'"
                            : reports.getFirst().fault(),
                    null);
        }
        return new Chosen(accelerator(Devices.fastest(reports).name()), "the fastest of " + measured(reports));
    }

    private static String measured(List<DeviceReport> reports) {
        return reports.stream()
                .map(r -> r.works()
                        ? String.format(Locale.ROOT, "%s (%.0f GFLOP/s)", r.name(), r.gigaflops())
                        : r.name() + " (unusable: " + r.fault() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Backend named(String device) {
        if (!device.startsWith(TORNADO + ":")) {
            throw new IllegalArgumentException("device '" + device
                    + "', expected 'auto', 'jvm', 'tornado' or one of TornadoVM's such as 'tornado:opencl:0'");
        }
        requireTornado(device);
        var backend = accelerator(device);
        SelfCheck.requireRight(backend);
        return backend;
    }

    private static Backend accelerator(String name) {
        var devices = Devices.accelerators();
        return devices.stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("device '" + name + "', expected one of "
                        + devices.stream().map(Accelerator::name).collect(Collectors.joining(", "))))
                .open();
    }

    private static void requireTornado(String device) {
        if (!Devices.hasTornado()) {
            throw new DeviceException(
                    "device '" + device + "' needs TornadoVM, and this JVM was started without it: start java with"
                            + " @<its SDK>/tornado-argfile, or take device 'jvm'",
                    null);
        }
    }

    /**
     * A chosen backend.
     *
     * @param reason the reason for the choice, for the log
     */
    private record Chosen(Backend backend, String reason) implements Backend {

        @Override
        public Execution prepare(Program program) {
            return backend.prepare(program);
        }

        @Override
        public long bytes(Program program) {
            return backend.bytes(program);
        }

        @Override
        public String description() {
            return backend.description() + ", " + reason;
        }

        @Override
        public void close() {
            backend.close();
        }
    }
}
