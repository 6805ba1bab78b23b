package io.github.img3d.compute.tornado;

import static io.github.img3d.compute.tornado.TornadoExecution.arrays;
import static uk.ac.manchester.tornado.api.enums.DataTransferMode.EVERY_EXECUTION;
import static uk.ac.manchester.tornado.api.enums.DataTransferMode.FIRST_EXECUTION;
import static uk.ac.manchester.tornado.api.enums.DataTransferMode.UNDER_DEMAND;

import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Buffer;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.Floats;
import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.Schedule;
import io.github.img3d.compute.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.common.TornadoDevice;

/** Runs programs on one device, each as one task graph: inputs and outputs cross in every run, all else stays there. */
final class TornadoBackend implements Backend {

    private static final AtomicLong GRAPHS = new AtomicLong();

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

    /** What needs computing once only is computed here, by the plain kernels, before it is sent. */
    @Override
    public Execution prepare(Program program) {
        var schedule = schedule(program);
        var state = state(schedule.each());
        schedule.plan().bind();
        schedule.once().forEach(step -> step.range(0, step.workItems()));
        var plan = Failures.translated(name, () -> plan(graph(program, schedule.each(), state)));
        var execution = new TornadoExecution(name, plan);
        executions.add(execution);
        return execution;
    }

    private Schedule schedule(Program program) {
        return Schedule.of(kernels.steps(program), program.inputs());
    }

    /** Bound buffers that a run changes. */
    private static List<Floats> state(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.writes().stream())
                .filter(Buffer::isBound)
                .filter(Floats.class::isInstance)
                .map(Floats.class::cast)
                .toList();
    }

    private TornadoExecutionPlan plan(Graph graph) {
        var plan = new TornadoExecutionPlan(graph.tasks().snapshot()).withDevice(device);
        if (!graph.groups().keySet().isEmpty()) { // TornadoVM refuses a scheduler without tasks
            plan.withGridScheduler(graph.groups());
        }
        return plan.withPreCompilation();
    }

    /** TornadoVM wants every array of a graph named once on its way in, those of intermediate results too. */
    private static Graph graph(Program program, List<Step> steps, List<Floats> state) {
        var all = arrays(steps.stream().flatMap(Step::buffers).toList());
        var inputs = arrays(program.inputs());
        var outputs = arrays(program.outputs());
        inputs.retainAll(all);
        outputs.retainAll(all);
        var lasting = arrays(state);
        lasting.removeAll(outputs);
        all.removeAll(inputs);

        var graph = new Graph("program" + GRAPHS.incrementAndGet());
        graph.tasks().transferToDevice(EVERY_EXECUTION, inputs.toArray());
        graph.tasks().transferToDevice(FIRST_EXECUTION, all.toArray());
        for (int i = 0; i < steps.size(); i++) {
            graph.add(steps.get(i), i + "-" + steps.get(i).getClass().getSimpleName());
        }
        graph.tasks().transferToHost(EVERY_EXECUTION, outputs.toArray());
        graph.tasks().transferToHost(UNDER_DEMAND, lasting.toArray());
        return graph;
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
