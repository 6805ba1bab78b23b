package io.github.img3d.worker.install;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds TornadoVM's SDK: the folder that was asked for, else the one that the environment names.
 *
 * @param named empty if no folder was asked for
 */
public record SdkFinder(Optional<Path> named, Map<String, String> environment) {

    /**
     * Returns the SDK for work on a device; empty if the device is not one of TornadoVM's, or need not be and no SDK can be used.
     *
     * @param jdk the feature release that does the work
     * @param warnings told why an SDK of the environment's is not used
     * @throws InvalidParameter if the device, or the folder that was asked for, needs one that is not there
     */
    public Optional<TornadoSdk> find(DeviceName device, int jdk, Consumer<String> warnings) throws InvalidParameter {
        if (!device.mayBeTornado()) {
            return Optional.empty();
        }
        try {
            var sdk = find(jdk);
            if (sdk.isEmpty() && device.mustBeTornado()) {
                throw new InvalidParameter(
                        "device " + device.text() + " needs a TornadoVM SDK: " + TornadoSdk.HOW_TO_GET_ONE);
            }
            return sdk;
        } catch (InvalidParameter e) {
            if (device.mustBeTornado() || named.isPresent()) {
                throw e;
            }
            warnings.accept(e.getMessage() + "; going on without TornadoVM, `device=jvm` silences this");
            return Optional.empty();
        }
    }

    /**
     * Returns the SDK; empty if no folder is named.
     *
     * @throws InvalidParameter if the folder holds no SDK, or one for another JDK
     */
    public Optional<TornadoSdk> find(int jdk) throws InvalidParameter {
        if (named.isPresent()) {
            return Optional.of(TornadoSdk.at(named.get(), "`tornadoHome`", jdk));
        }
        for (String variable : TornadoSdk.VARIABLES) {
            String folder = environment.getOrDefault(variable, "");
            if (!folder.isBlank()) {
                return Optional.of(TornadoSdk.at(Path.of(folder), variable, jdk));
            }
        }
        return Optional.empty();
    }
}
