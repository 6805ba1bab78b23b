package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Launch;
import io.github.img3d.compute.Step;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.WorkerGrid;

/** A task graph under construction, and the groups of work items of those of its tasks that choose their own. */
record Graph(TaskGraph tasks, GridScheduler groups) {

    Graph(String name) {
        this(new TaskGraph(name), new GridScheduler());
    }

    void add(Step step, String name) {
        switch (step) {
            case DeviceStep own -> own.addTo(this, name);
            case Launch launch -> Tasks.add(tasks, name, launch);
            default -> throw new IllegalArgumentException(step + ": no step of a device");
        }
    }

    void group(String task, WorkerGrid grid) {
        groups.addWorkerGrid(tasks.getTaskGraphName() + "." + task, grid);
    }
}
