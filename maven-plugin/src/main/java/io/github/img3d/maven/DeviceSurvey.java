package io.github.img3d.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a worker says of its devices. */
final class DeviceSurvey implements Consumer<Event> {

    private final List<Event.Device> devices = new ArrayList<>();
    private String refusal;

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Device device) {
            devices.add(device);
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    List<Event.Device> devices() {
        return List.copyOf(devices);
    }

    /** Why there is no answer. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<String> taken() {
        return devices.stream()
                .filter(Event.Device::auto)
                .map(device -> "auto takes " + device.name())
                .findFirst();
    }

    /** Such as {@code tornado:opencl:0: Tesla T4, 14.6 GiB, work groups up to 1024x1024x64, 3,901 GFLOP/s, 240 GB/s}. */
    static String line(Event.Device device) {
        var facts = new ArrayList<>(List.of(title(device)));
        if (device.memoryBytes() > 0) {
            facts.add(gibibytes(device.memoryBytes()) + (device.isJvm() ? " of heap" : ""));
        }
        if (!device.workGroup().isEmpty()) {
            facts.add("work groups up to " + dimensions(device.workGroup()));
        }
        facts.add(device.fault() == null ? speed(device) : "unusable: " + device.fault());
        return String.join(", ", facts);
    }

    /** The JVM's description begins with its name. */
    private static String title(Event.Device device) {
        return device.isJvm() ? device.description() : device.name() + ": " + device.description();
    }

    static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
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
