package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What TornadoVM throws, in words for the user. */
final class Failures {

    private static final Pattern COLOUR = Pattern.compile("\\u001b\\[[0-9;]*m");

    private Failures() {}

    /** TornadoVM also throws errors of its own; those of the JVM, such as its own lack of memory, pass. */
    static <T> T translated(String device, Supplier<T> call) {
        try {
            return call.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new DeviceException(device + ": " + reason(e), e);
        }
    }

    /** Without the colours, in one line. */
    private static String reason(Throwable e) {
        boolean wrapped = e instanceof ExceptionInInitializerError && e.getCause() != null;
        String text = (wrapped ? e.getCause() : e).toString();
        return COLOUR.matcher(text).replaceAll("").lines().findFirst().orElse("");
    }
}
