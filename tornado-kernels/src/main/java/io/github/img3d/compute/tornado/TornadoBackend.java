package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.LaunchSchedule;
import io.github.img3d.compute.Program;
import java.util.ArrayList;
import java.util.List;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/**
 * A backend that runs programs as task graphs on one device. Inputs and outputs cross in every run; all else stays on
 * the device.
 */
final class TornadoBackend implements Backend {

    private final String name;
    private final TornadoDevice device;
    private final Kernels kernels;
    private final List<Execution> executions = new ArrayList<>();

    TornadoBackend(String name, TornadoDevice device, Kernels kernels) {
        this.name = name;
        this.device = device;
        this.kernels = kernels;
    }

    @Override
    public long bytes(Program program) {
        return schedule(program).bytes();
    }

    /** Prepares a program. The plain kernels compute here, before anything is sent, what needs computing only once. */
    @Override
    public Execution prepare(Program program) {
        var schedule = schedule(program);
        var residence = Residence.of(program, schedule.each());
        schedule.plan().bind();
        schedule.once().forEach(step -> step.range(0, step.workItems()));
        var execution = Failures.translated(
                name, () -> new TornadoExecution(name, device, new Chain(schedule.each(), residence)));
        executions.add(execution);
        return execution;
    }

    private LaunchSchedule schedule(Program program) {
        return LaunchSchedule.of(kernels.steps(program), program.inputs());
    }

    @Override
    public String description() {
        return name + " (" + device.getPhysicalDevice().getDeviceName().strip() + ", " + kernels.description() + ")";
    }

    @Override
    public void close() {
        executions.forEach(Execution::close);
    }
}
