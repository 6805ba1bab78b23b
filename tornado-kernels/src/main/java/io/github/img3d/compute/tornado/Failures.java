package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import java.util.function.Supplier;

/** What TornadoVM throws, in words for the user. */
final class Failures {

    private Failures() {}

    /** TornadoVM also throws errors of its own; those of the JVM, such as its own lack of memory, pass. */
    static <T> T translated(String device, Supplier<T> call) {
        try {
            return call.get();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new DeviceException(device + ": " + e, e);
        }
    }
}
