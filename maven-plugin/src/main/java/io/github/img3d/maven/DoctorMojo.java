package io.github.img3d.maven;

import com.sun.management.OperatingSystemMXBean;
import io.github.img3d.worker.client.DeviceSurvey;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.install.JavaHome;
import io.github.img3d.worker.install.TornadoSdk;
import io.github.img3d.worker.protocol.Event;
import io.github.img3d.worker.protocol.Request;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Check everything that img3d needs: JDKs, memory, TornadoVM and devices. Each gets a line, with a remedy if it is missing;
 * the build does not fail for that.
 *
 * <p>Needs no project.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends WorkerMojo {

    @Override
    void work() throws InvalidParameter {
        good("Maven: JDK " + Runtime.version() + " in " + System.getProperty("java.home"));
        machineMemory().ifPresent(bytes -> good("memory: " + DeviceSurvey.gibibytes(bytes)));
        try {
            var jdk = jdk();
            good("worker: JDK " + jdk.feature() + " in " + jdk.folder());
            examineDevices(jdk, sdk(jdk));
        } catch (InvalidParameter | WorkerException e) {
            warn(String.valueOf(e.getMessage()));
        }
    }

    private Optional<TornadoSdk> sdk(JavaHome jdk) {
        try {
            var sdk = sdks().find(jdk.feature());
            sdk.ifPresentOrElse(
                    found -> good(found.toString()),
                    () -> warn("no TornadoVM SDK, so no GPU: " + TornadoSdk.HOW_TO_GET_ONE));
            return sdk;
        } catch (InvalidParameter e) {
            warn(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void examineDevices(JavaHome jdk, Optional<TornadoSdk> sdk) throws InvalidParameter, WorkerException {
        var survey = new DeviceSurvey();
        answer(new Request.Devices(threads), jdk, sdk, WorkerTuning.LONG_RUN, survey);
        survey.refusal().ifPresent(this::warn);
        survey.devices().forEach(this::judge);
        if (sdk.isPresent()
                && survey.devices().stream().noneMatch(device -> device.name().startsWith("tornado:"))) {
            warn("TornadoVM finds no device: install the GPU's driver, with what the SDK's backends need ("
                    + String.join(", ", sdk.get().backends())
                    + "); to try OpenCL without a GPU, install PoCL (Debian: apt install pocl-opencl-icd)");
        }
        survey.taken().ifPresent(this::good);
    }

    private void judge(Event.Device device) {
        if (device.fault() != null) {
            warn(DeviceSurvey.line(device));
        } else if (DeviceSurvey.isJvm(device) && machineMemory().orElse(Long.MAX_VALUE) < device.memoryBytes()) {
            warn(DeviceSurvey.line(device)
                    + "; its heap may grow beyond the machine's memory: less with -Dimg3d.memory");
        } else {
            good(DeviceSurvey.line(device));
        }
    }

    private static Optional<Long> machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Optional.of(system.getTotalMemorySize())
                : Optional.empty();
    }

    private void good(String line) {
        getLog().info("OK " + line);
    }

    @Override
    void warn(String line) {
        super.warn("!  " + line);
    }
}
