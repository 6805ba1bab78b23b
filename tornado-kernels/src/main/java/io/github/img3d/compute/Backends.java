package io.github.img3d.compute;

/** The choice of a device by name. */
public final class Backends {

    private Backends() {}

    /**
     * @param device {@code auto}, {@code jvm} or {@code tornado}
     * @param threads of the CPU; 0 takes one a core
     * @throws IllegalArgumentException if the device is unknown or cannot be had; the message says what to do
     */
    public static Backend open(String device, int threads) {
        return switch (device) {
            case "auto", "jvm" -> new JvmBackend(threads(threads), JvmKernels.choose());
            case "tornado" ->
                throw new IllegalArgumentException(
                        "device 'tornado' cannot be had: this version runs on the CPU only; use 'auto' or 'jvm'");
            default ->
                throw new IllegalArgumentException("device '" + device + "', expected 'auto', 'jvm' or 'tornado'");
        };
    }

    private static int threads(int wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException(wanted + " threads, expected 0 (one a core) or more");
        }
        return wanted == 0 ? Runtime.getRuntime().availableProcessors() : wanted;
    }
}
