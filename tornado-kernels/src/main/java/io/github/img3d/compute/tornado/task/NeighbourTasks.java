package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.NeighbourLaunch;
import io.github.img3d.compute.launch.NeighbourLaunch.FromGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Nearest;
import io.github.img3d.compute.launch.NeighbourLaunch.NeighbourDistance;
import io.github.img3d.compute.launch.NeighbourLaunch.Pick;
import io.github.img3d.compute.launch.NeighbourLaunch.PickGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.ToGradient;
import io.github.img3d.kernel.NeighbourKernels;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Comparisons between clouds as tasks. */
final class NeighbourTasks {

    private NeighbourTasks() {}

    static void add(TaskGraph graph, String name, NeighbourLaunch launch) {
        switch (launch) {
            case Pick l ->
                graph.task(
                        name,
                        NeighbourKernels::pick,
                        l.points().array(),
                        l.chosen().array(),
                        l.picked().array(),
                        l.pointCount(),
                        l.of().samples(),
                        l.threshold(),
                        0,
                        l.workItems());
            case PickGradient l ->
                graph.task(
                        name,
                        NeighbourKernels::pickGradient,
                        l.dPicked().array(),
                        l.chosen().array(),
                        l.dPoints().array(),
                        l.pointCount(),
                        l.of().samples(),
                        0,
                        l.workItems());
            case Nearest l ->
                graph.task(
                        name,
                        NeighbourKernels::nearest,
                        l.from().array(),
                        l.to().array(),
                        l.nearest().array(),
                        l.of().samples(),
                        l.of().queries(),
                        0,
                        l.workItems());
            case NeighbourDistance l ->
                graph.task(
                        name,
                        NeighbourKernels::neighbourDistance,
                        l.from().array(),
                        l.to().array(),
                        l.nearest().array(),
                        l.terms().array(),
                        l.of().samples(),
                        l.of().queries(),
                        0,
                        l.workItems());
            case FromGradient l ->
                graph.task(
                        name,
                        NeighbourKernels::fromGradient,
                        l.from().array(),
                        l.to().array(),
                        l.nearest().array(),
                        l.dFrom().array(),
                        l.of().samples(),
                        l.of().queries(),
                        l.scale(),
                        0,
                        l.workItems());
            case ToGradient l ->
                graph.task(
                        name,
                        NeighbourKernels::toGradient,
                        l.from().array(),
                        l.to().array(),
                        l.nearest().array(),
                        l.dTo().array(),
                        l.of().samples(),
                        l.of().queries(),
                        l.scale(),
                        0,
                        l.workItems());
        }
    }
}
