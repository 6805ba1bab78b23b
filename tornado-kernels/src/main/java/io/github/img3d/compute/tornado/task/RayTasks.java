package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.kernel.RayLossKernels;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Losses of the surfaces on each pixel's ray as tasks. */
final class RayTasks {

    private RayTasks() {}

    static void add(TaskGraph graph, String name, RayLossLaunch launch) {
        switch (launch) {
            case RayLossLaunch.RayDistance l ->
                graph.task(
                        name,
                        RayLossKernels::rayDistance,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.terms().array(),
                        l.of().pixels(),
                        0,
                        l.workItems());
            case RayLossLaunch.RayDistanceGradient l ->
                graph.task(
                        name,
                        RayLossKernels::rayDistanceGradient,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.dDepths().array(),
                        l.scale(),
                        0,
                        l.workItems());
            case RayLossLaunch.RaySlope l ->
                graph.task(
                        name,
                        RayLossKernels::raySlope,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.terms().array(),
                        l.of().pixels(),
                        l.width(),
                        0,
                        l.workItems());
            case RayLossLaunch.RaySlopeGradient l ->
                graph.task(
                        name,
                        RayLossKernels::raySlopeGradient,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.dDepths().array(),
                        l.of().pixels(),
                        l.width(),
                        l.scale(),
                        0,
                        l.workItems());
            case RayLossLaunch.RayError l ->
                graph.task(
                        name,
                        RayLossKernels::rayError,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.terms().array(),
                        l.of().pixels(),
                        0,
                        l.workItems());
            case RayLossLaunch.RayErrorGradient l ->
                graph.task(
                        name,
                        RayLossKernels::rayErrorGradient,
                        l.depths().array(),
                        l.truth().array(),
                        l.counted().array(),
                        l.dDepths().array(),
                        l.scale(),
                        0,
                        l.workItems());
        }
    }
}
