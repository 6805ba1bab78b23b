package io.github.img3d.compute.tornado;

import static uk.ac.manchester.tornado.api.enums.DataTransferMode.EVERY_EXECUTION;
import static uk.ac.manchester.tornado.api.enums.DataTransferMode.FIRST_EXECUTION;
import static uk.ac.manchester.tornado.api.enums.DataTransferMode.UNDER_DEMAND;

import io.github.img3d.compute.launch.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;

/**
 * A program's steps as task graphs that run one after the other on the same device memory.
 *
 * <p>TornadoVM encodes a graph in 8 KiB, with 15 bytes a task and 5 an argument; a training step has two hundred tasks.
 * An array goes to the device with the first graph that uses it, and every later graph takes it over from the one
 * before. Outputs come back with the last graph that writes them, state with the last of all.
 */
final class Chain {

    /** Number of tasks with at most 15 arguments that surely fit a graph. */
    private static final int MOST_TASKS = 8192 / (15 + 15 * 5);

    private static final AtomicLong CHAINS = new AtomicLong();

    private final String name = "program" + CHAINS.incrementAndGet();
    private final GridScheduler groups = new GridScheduler();
    private final List<Graph> graphs = new ArrayList<>();
    private final Set<Object> onDevice = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Residence residence;

    Chain(List<Step> steps, Residence residence) {
        this.residence = residence;
        for (int first = 0; first < steps.size(); first += MOST_TASKS) {
            int end = Math.min(first + MOST_TASKS, steps.size());
            add(steps.subList(first, end), steps.subList(end, steps.size()));
        }
        bringBackState(graphs.getLast());
    }

    private void add(List<Step> steps, List<Step> later) {
        var graph = new Graph(name + "_" + graphs.size(), groups);
        if (!graphs.isEmpty()) {
            graph.tasks().consumeFromDevice(graphs.getLast().name(), onDevice.toArray());
        }
        send(graph, Residence.arrays(steps.stream().flatMap(Step::buffers).toList()));
        steps.forEach(graph::add);
        bringBackOutputs(graph, Residence.written(steps), Residence.written(later));
        if (!later.isEmpty()) {
            graph.tasks().persistOnDevice(onDevice.toArray());
        }
        graphs.add(graph);
    }

    private void send(Graph graph, Set<Object> used) {
        used.removeAll(onDevice);
        onDevice.addAll(used);
        var inputs = Residence.copy(used);
        inputs.retainAll(residence.inputs());
        used.removeAll(inputs);
        graph.tasks().transferToDevice(EVERY_EXECUTION, inputs.toArray());
        graph.tasks().transferToDevice(FIRST_EXECUTION, used.toArray());
    }

    private void bringBackOutputs(Graph graph, Set<Object> written, Set<Object> writtenLater) {
        var outputs = Residence.copy(residence.outputs());
        outputs.retainAll(written);
        outputs.removeAll(writtenLater);
        graph.tasks().transferToHost(EVERY_EXECUTION, outputs.toArray());
    }

    private void bringBackState(Graph last) {
        var state = Residence.copy(residence.state());
        state.removeAll(residence.outputs());
        last.tasks().transferToHost(UNDER_DEMAND, state.toArray());
    }

    ImmutableTaskGraph[] graphs() {
        return graphs.stream().map(graph -> graph.tasks().snapshot()).toArray(ImmutableTaskGraph[]::new);
    }

    GridScheduler groups() {
        return groups;
    }
}
