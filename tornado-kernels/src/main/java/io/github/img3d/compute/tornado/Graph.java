package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.tornado.task.Tasks;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.WorkerGrid;

/** A task graph under construction, with the work groups of those tasks that choose their own. */
final class Graph {

    private final String name;
    private final TaskGraph tasks;
    private final GridScheduler groups;
    private int added;

    Graph(String name, GridScheduler groups) {
        this.name = name;
        this.tasks = new TaskGraph(name);
        this.groups = groups;
    }

    String name() {
        return name;
    }

    TaskGraph tasks() {
        return tasks;
    }

    /**
     * Adds one task.
     *
     * @throws DeviceException if its kernel cannot be read; the message names it
     */
    void add(Step step) {
        String task = added++ + "-" + step.getClass().getSimpleName();
        Failures.translated(task, () -> {
            switch (step) {
                case DeviceStep own -> own.addTo(this, task);
                case Launch launch -> Tasks.add(tasks, task, launch);
                default -> throw new IllegalArgumentException(step + ": no step of a device");
            }
            return this;
        });
    }

    void group(String task, WorkerGrid grid) {
        groups.addWorkerGrid(name + "." + task, grid);
    }
}
