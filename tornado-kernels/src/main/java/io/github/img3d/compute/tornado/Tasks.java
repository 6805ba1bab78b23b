package io.github.img3d.compute.tornado;

import io.github.img3d.compute.ActivationLaunch;
import io.github.img3d.compute.BiasLaunch;
import io.github.img3d.compute.ConvolutionLaunch;
import io.github.img3d.compute.FillLaunch;
import io.github.img3d.compute.FusionLaunch;
import io.github.img3d.compute.Launch;
import io.github.img3d.compute.LossLaunch;
import io.github.img3d.compute.MatmulLaunch;
import io.github.img3d.compute.NeighbourLaunch;
import io.github.img3d.compute.NormLaunch;
import io.github.img3d.compute.OptimizerLaunch;
import io.github.img3d.compute.ProjectionLaunch;
import io.github.img3d.compute.SplatLaunch;
import io.github.img3d.compute.UpConvolutionLaunch;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Each launch as a task of a graph: its kernel over the whole range. */
final class Tasks {

    private Tasks() {}

    static void add(TaskGraph graph, String name, Launch launch) {
        switch (launch) {
            case MatmulLaunch l -> ProductTasks.add(graph, name, l);
            case BiasLaunch l -> ProductTasks.add(graph, name, l);
            case ConvolutionLaunch l -> ProductTasks.add(graph, name, l);
            case UpConvolutionLaunch l -> ProductTasks.add(graph, name, l);
            case FillLaunch l -> ElementTasks.add(graph, name, l);
            case NormLaunch l -> ElementTasks.add(graph, name, l);
            case ActivationLaunch l -> ElementTasks.add(graph, name, l);
            case OptimizerLaunch l -> ElementTasks.add(graph, name, l);
            case FusionLaunch l -> SceneTasks.add(graph, name, l);
            case ProjectionLaunch l -> SceneTasks.add(graph, name, l);
            case SplatLaunch l -> SceneTasks.add(graph, name, l);
            case NeighbourLaunch l -> NeighbourTasks.add(graph, name, l);
            case LossLaunch l -> SceneTasks.add(graph, name, l);
        }
    }
}
