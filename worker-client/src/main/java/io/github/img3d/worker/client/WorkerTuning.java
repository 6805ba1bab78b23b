package io.github.img3d.worker.client;

import io.github.img3d.worker.install.TornadoSdk;
import java.util.List;
import java.util.Map;

/**
 * The work that a worker's JVM is tuned for. Without TornadoVM clouds have the same bytes either way.
 *
 * @param name for the log
 * @param options what the JVM is told
 * @param environment variables to set
 */
public record WorkerTuning(String name, List<String> options, Map<String, String> environment) {

    /** A few pictures by a small network: over before vectors and the second compiler would have paid. */
    public static final WorkerTuning QUICK_START =
            new WorkerTuning("quick start", List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Map.of());

    public static final WorkerTuning LONG_RUN = new WorkerTuning(
            "long run", List.of("-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector"), Map.of());

    /** Work on the devices that the SDK's TornadoVM finds. */
    public static WorkerTuning on(TornadoSdk sdk) {
        return new WorkerTuning(sdk.toString(), sdk.arguments(), sdk.environment());
    }

    @Override
    public String toString() {
        return name;
    }
}
