package io.github.img3d.maven;

import io.github.img3d.worker.client.DeviceSurvey;
import io.github.img3d.worker.client.WorkerException;
import io.github.img3d.worker.client.WorkerTuning;
import io.github.img3d.worker.install.InvalidParameter;
import io.github.img3d.worker.protocol.Request;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * List the devices that {@code img3d.device} may name, each with its memory, its speed in a second's test, and its fault
 * if it computed wrong results.
 *
 * <p>Needs no project.
 */
@Mojo(name = "devices", requiresProject = false, threadSafe = true)
public final class DevicesMojo extends WorkerMojo {

    @Override
    void work() throws InvalidParameter, WorkerException, MojoFailureException {
        var survey = new DeviceSurvey();
        answer(new Request.Devices(threads), WorkerTuning.LONG_RUN, survey);
        if (survey.refusal().isPresent()) {
            throw new MojoFailureException(
                    SettingNames.asProperties(survey.refusal().get()));
        }
        for (var device : survey.devices()) {
            String line = DeviceSurvey.line(device);
            if (device.fault() == null) {
                getLog().info(line);
            } else {
                warn(line);
            }
        }
        survey.taken().ifPresent(getLog()::info);
    }
}
