package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.ActivationLaunch;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.ConcatenationLaunch;
import io.github.img3d.compute.launch.ConvolutionLaunch;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.HalvingLaunch;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.NeighbourLaunch;
import io.github.img3d.compute.launch.NormLaunch;
import io.github.img3d.compute.launch.OptimizerLaunch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.RayLossLaunch;
import io.github.img3d.compute.launch.SplatLaunch;
import io.github.img3d.compute.launch.UpConvolutionLaunch;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Adds each launch to a graph as a task: its kernel over the whole range. */
public final class Tasks {

    private Tasks() {}

    public static void add(TaskGraph graph, String name, Launch launch) {
        switch (launch) {
            case MatmulLaunch l -> ProductTasks.add(graph, name, l);
            case BiasLaunch l -> ProductTasks.add(graph, name, l);
            case ConvolutionLaunch l -> ProductTasks.add(graph, name, l);
            case UpConvolutionLaunch l -> ProductTasks.add(graph, name, l);
            case FillLaunch l -> ElementTasks.add(graph, name, l);
            case ConcatenationLaunch l -> ElementTasks.add(graph, name, l);
            case HalvingLaunch l -> ElementTasks.add(graph, name, l);
            case NormLaunch l -> ElementTasks.add(graph, name, l);
            case ActivationLaunch l -> ElementTasks.add(graph, name, l);
            case OptimizerLaunch l -> ElementTasks.add(graph, name, l);
            case FusionLaunch l -> SceneTasks.add(graph, name, l);
            case ProjectionLaunch l -> SceneTasks.add(graph, name, l);
            case SplatLaunch l -> SceneTasks.add(graph, name, l);
            case NeighbourLaunch l -> NeighbourTasks.add(graph, name, l);
            case LossLaunch l -> SceneTasks.add(graph, name, l);
            case RayLossLaunch l -> RayTasks.add(graph, name, l);
        }
    }
}
