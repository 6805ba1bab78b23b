package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Failures that TornadoVM throws, translated for the user. */
enum Failures {
    MEMORY(
            List.of("OutOfMemory", "tornado.device.memory", "ALLOCATION_FAILURE", "OUT_OF_RESOURCES", "OUT_OF_MEMORY"),
            "its memory is full",
            "take smaller batches with `batch`, or device 'jvm'"),

    NO_DEVICE(
            List.of("NoOpenCLPlatform", "BackendNotFound", "DeviceNotFound"),
            "there is no device",
            "install its driver, or take device 'jvm'"),

    COMPILATION(
            List.of("Bailout", "Inlining", "Compilation", "BUILD_PROGRAM", "INVALID_KERNEL"),
            "a kernel cannot be compiled for it",
            "update its driver, take another device, or 'jvm'"),

    OTHER(List.of(""), "it failed", "take another device, or 'jvm'");

    private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");

    private final List<String> signs;
    private final String meaning;
    private final String advice;

    Failures(List<String> signs, String meaning, String advice) {
        this.signs = signs;
        this.meaning = meaning;
        this.advice = advice;
    }

    /**
     * Runs a call and translates what it throws. TornadoVM also throws errors of its own; those of the JVM, such as its
     * lack of memory, pass.
     *
     * @param where name of the device, or of a kernel on it
     */
    static <T> T translated(String where, Supplier<T> call) {
        try {
            return call.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (DeviceException e) {
            throw new DeviceException(where + ": " + e.getMessage(), e.getCause());
        } catch (RuntimeException | Error e) {
            throw new DeviceException(where + ": " + inWords(e), e);
        }
    }

    private static String inWords(Throwable e) {
        var cause = e.getCause();
        var told = e instanceof ExceptionInInitializerError && cause != null ? cause : e;
        String text = COLOUR.matcher(told.toString()).replaceAll("");
        for (Failures failure : values()) {
            if (failure.signs.stream().anyMatch(text::contains)) {
                String said = text.lines().findFirst().orElse("").strip();
                return failure.meaning + " (" + said + "): " + failure.advice;
            }
        }
        throw new IllegalStateException(e);
    }
}
