package io.github.img3d.compute.device;

/**
 * A device to compute on, by name.
 *
 * <pre>{@code
 * Device.AUTO
 * Device.JVM
 * Device.named("tornado:opencl:0")
 * }</pre>
 *
 * @param name {@code auto}, {@code jvm}, {@code tornado}, or one of TornadoVM's such as {@code tornado:opencl:0}
 */
public record Device(String name) {

    /** The fastest device, which is the JVM where TornadoVM is missing. */
    public static final Device AUTO = new Device("auto");

    /** The processor's cores, through this JVM alone. */
    public static final Device JVM = new Device("jvm");

    /** The fastest of TornadoVM's devices. */
    public static final Device TORNADO = new Device("tornado");

    private static final String ONE_OF_TORNADO = "tornado:";

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if no device can have it
     */
    public Device {
        if (!name.equals("auto")
                && !name.equals("jvm")
                && !name.equals("tornado")
                && !name.startsWith(ONE_OF_TORNADO)) {
            throw new IllegalArgumentException("device '" + name
                    + "', expected 'auto', 'jvm', 'tornado' or one of TornadoVM's such as 'tornado:opencl:0'");
        }
    }

    /**
     * Returns the device of a name.
     *
     * @throws IllegalArgumentException if there can be no such device
     */
    public static Device named(String name) {
        return new Device(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
