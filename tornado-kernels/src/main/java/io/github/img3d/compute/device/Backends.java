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

/** The opening of devices. */
public final class Backends {

    private Backends() {}

    /**
     * Opens a device to run programs on.
     *
     * @param threads number of CPU threads; 0 takes one a core
     * @throws IllegalArgumentException if the machine has no such device; the message says what to do
     * @throws DeviceException if the device cannot be opened or computes wrong results
     */
    public static Backend open(Device device, int threads) {
        int cores = threads(threads);
        return switch (device.name()) {
            case "jvm" -> jvm(cores);
            case "auto" -> Devices.hasTornado() ? fastest(cores) : jvm(cores);
            case "tornado" -> fastestAccelerator();
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
        requireTornado(Device.TORNADO);
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

    private static Backend named(Device device) {
        requireTornado(device);
        var backend = accelerator(device.name());
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

    private static void requireTornado(Device device) {
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
