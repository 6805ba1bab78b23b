package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.ActivationLaunch;
import io.github.img3d.compute.launch.ConcatenationLaunch;
import io.github.img3d.compute.launch.FillLaunch;
import io.github.img3d.compute.launch.HalvingLaunch;
import io.github.img3d.compute.launch.NormLaunch;
import io.github.img3d.compute.launch.OptimizerLaunch;
import io.github.img3d.kernel.ActivationKernels;
import io.github.img3d.kernel.ConcatenationKernels;
import io.github.img3d.kernel.FillKernels;
import io.github.img3d.kernel.HalvingKernels;
import io.github.img3d.kernel.NormKernels;
import io.github.img3d.kernel.OptimizerKernels;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Launches that work element by element or channel by channel, as tasks. */
final class ElementTasks {

    private ElementTasks() {}

    static void add(TaskGraph graph, String name, FillLaunch launch) {
        switch (launch) {
            case FillLaunch.Fill l -> graph.task(name, FillKernels::fill, l.x().array(), l.value(), 0, l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, ConcatenationLaunch launch) {
        switch (launch) {
            case ConcatenationLaunch.Concatenate l ->
                graph.task(
                        name,
                        ConcatenationKernels::concatenate,
                        l.a().array(),
                        l.b().array(),
                        l.y().array(),
                        l.left(),
                        l.right(),
                        0,
                        l.workItems());
            case ConcatenationLaunch.PartGradient l ->
                graph.task(
                        name,
                        ConcatenationKernels::partGradient,
                        l.dY().array(),
                        l.dX().array(),
                        l.width(),
                        l.first(),
                        l.channels(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, HalvingLaunch launch) {
        switch (launch) {
            case HalvingLaunch.Halve l ->
                graph.task(
                        name,
                        HalvingKernels::halve,
                        l.x().array(),
                        l.y().array(),
                        l.width(),
                        l.channels(),
                        0,
                        l.workItems());
            case HalvingLaunch.HalveGradient l ->
                graph.task(
                        name,
                        HalvingKernels::halveGradient,
                        l.dY().array(),
                        l.dX().array(),
                        l.width(),
                        l.channels(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, NormLaunch launch) {
        switch (launch) {
            case NormLaunch.BatchStatistics l ->
                graph.task(
                        name,
                        NormKernels::batchStatistics,
                        l.x().array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        l.runningMean().array(),
                        l.runningVariance().array(),
                        l.rows(),
                        l.channels(),
                        l.epsilon(),
                        l.decay(),
                        0,
                        l.workItems());
            case NormLaunch.Normalize l ->
                graph.task(
                        name,
                        NormKernels::batchNormalize,
                        l.x().array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        l.y().array(),
                        l.channels(),
                        l.floor(),
                        0,
                        l.workItems());
            case NormLaunch.NormalizeSums l ->
                graph.task(
                        name,
                        NormKernels::batchNormalizeSums,
                        l.dY().array(),
                        l.x().array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        l.sumD().array(),
                        l.sumDH().array(),
                        l.rows(),
                        l.channels(),
                        l.floor(),
                        0,
                        l.workItems());
            case NormLaunch.NormalizeGradient l ->
                graph.task(
                        name,
                        NormKernels::batchNormalizeGradient,
                        l.dY().array(),
                        l.x().array(),
                        l.mean().array(),
                        l.inverseStd().array(),
                        l.sumD().array(),
                        l.sumDH().array(),
                        l.dX().array(),
                        l.rows(),
                        l.channels(),
                        l.floor(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, ActivationLaunch launch) {
        switch (launch) {
            case ActivationLaunch.Relu l ->
                graph.task(name, ActivationKernels::relu, l.x().array(), l.y().array(), 0, l.workItems());
            case ActivationLaunch.ReluGradient l ->
                graph.task(
                        name,
                        ActivationKernels::reluGradient,
                        l.y().array(),
                        l.dY().array(),
                        l.dX().array(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, OptimizerLaunch launch) {
        switch (launch) {
            case OptimizerLaunch.Adam l ->
                graph.task(
                        name,
                        OptimizerKernels::adam,
                        l.w().array(),
                        l.g().array(),
                        l.m().array(),
                        l.v().array(),
                        l.rates().array(),
                        l.beta1(),
                        l.beta2(),
                        l.epsilon(),
                        l.weightDecay(),
                        0,
                        l.workItems());
            case OptimizerLaunch.Sgd l ->
                graph.task(
                        name,
                        OptimizerKernels::sgd,
                        l.w().array(),
                        l.g().array(),
                        l.velocity().array(),
                        l.rates().array(),
                        l.momentum(),
                        l.weightDecay(),
                        0,
                        l.workItems());
            case OptimizerLaunch.Average l ->
                graph.task(
                        name,
                        OptimizerKernels::weightAverage,
                        l.w().array(),
                        l.average().array(),
                        l.rate().array(),
                        0,
                        l.workItems());
        }
    }
}
