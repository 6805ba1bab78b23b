package io.github.img3d.worker.client;

import io.github.img3d.worker.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The devices that a worker lists. */
public final class DeviceSurvey implements Consumer<Event> {

    private final List<Event.Device> devices = new ArrayList<>();
    private @Nullable String refusal;

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Device device) {
            devices.add(device);
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    public List<Event.Device> devices() {
        return List.copyOf(devices);
    }

    /** Returns why there is no answer. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Returns the line about the device that {@code auto} takes. */
    public Optional<String> taken() {
        return devices.stream()
                .filter(Event.Device::auto)
                .map(device -> "auto takes " + device.name())
                .findFirst();
    }

    /** Returns a line such as {@code tornado:opencl:0: Tesla T4, 14.6 GiB, work groups up to 1024x1024x64, 3,901 GFLOP/s, 240 GB/s}. */
    public static String line(Event.Device device) {
        var facts = new ArrayList<>(List.of(title(device)));
        if (device.memoryBytes() > 0) {
            facts.add(gibibytes(device.memoryBytes()) + (isJvm(device) ? " of heap" : ""));
        }
        if (!device.workGroup().isEmpty()) {
            facts.add("work groups up to " + dimensions(device.workGroup()));
        }
        facts.add(device.fault() == null ? speed(device) : "unusable: " + device.fault());
        return String.join(", ", facts);
    }

    /** The JVM's description begins with its name. */
    private static String title(Event.Device device) {
        return isJvm(device) ? device.description() : device.name() + ": " + device.description();
    }

    public static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }

    public static boolean isJvm(Event.Device device) {
        return device.name().equals("jvm");
    }

    private static String dimensions(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }

    private static String speed(Event.Device device) {
        return String.format(
                Locale.ROOT, "%s GFLOP/s, %s GB/s", figure(device.gigaflops()), figure(device.gigabytesPerSecond()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }
}
