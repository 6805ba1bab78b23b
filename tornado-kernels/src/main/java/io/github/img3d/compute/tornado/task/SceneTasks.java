package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.FusionLaunch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.SplatLaunch;
import io.github.img3d.kernel.FusionKernels;
import io.github.img3d.kernel.LossKernels;
import io.github.img3d.kernel.ProjectionKernels;
import io.github.img3d.kernel.SplatKernels;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Fusion, rendering and losses as tasks. */
final class SceneTasks {

    private SceneTasks() {}

    static void add(TaskGraph graph, String name, FusionLaunch launch) {
        switch (launch) {
            case FusionLaunch.Fuse l ->
                graph.task(
                        name,
                        FusionKernels::fuse,
                        l.maps().array(),
                        l.viewToObject().array(),
                        l.points().array(),
                        l.views(),
                        l.pixels(),
                        0,
                        l.workItems());
            case FusionLaunch.FuseGradient l ->
                graph.task(
                        name,
                        FusionKernels::fuseGradient,
                        l.dPoints().array(),
                        l.viewToObject().array(),
                        l.dMaps().array(),
                        l.views(),
                        l.pixels(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, ProjectionLaunch launch) {
        switch (launch) {
            case ProjectionLaunch.Project l ->
                graph.task(
                        name,
                        ProjectionKernels::project,
                        l.points().array(),
                        l.poses().array(),
                        l.cells().array(),
                        l.size().novel(),
                        l.size().points(),
                        l.size().height(),
                        l.size().width(),
                        l.size().upscale(),
                        0,
                        l.workItems());
            case ProjectionLaunch.Bin l ->
                graph.task(
                        name,
                        ProjectionKernels::bin,
                        l.cells().array(),
                        l.starts().array(),
                        l.order().array(),
                        l.size().points(),
                        l.size().pixels(),
                        l.size().upscale(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, SplatLaunch launch) {
        switch (launch) {
            case SplatLaunch.SplatSummed l ->
                graph.task(
                        name,
                        SplatKernels::splatSummed,
                        l.points().array(),
                        l.poses().array(),
                        l.cells().array(),
                        l.starts().array(),
                        l.order().array(),
                        l.depth().array(),
                        l.maskLogit().array(),
                        l.collision().array(),
                        l.winners().array(),
                        l.size().novel(),
                        l.size().points(),
                        l.size().pixels(),
                        l.size().upscale(),
                        0,
                        l.workItems());
            case SplatLaunch.SplatSummedGradient l ->
                graph.task(
                        name,
                        SplatKernels::splatSummedGradient,
                        l.dDepth().array(),
                        l.dMaskLogit().array(),
                        l.points().array(),
                        l.poses().array(),
                        l.cells().array(),
                        l.depth().array(),
                        l.winners().array(),
                        l.dPoints().array(),
                        l.size().novel(),
                        l.size().points(),
                        l.size().pixels(),
                        l.size().upscale(),
                        0,
                        l.workItems());
            case SplatLaunch.SplatNearest l ->
                graph.task(
                        name,
                        SplatKernels::splatNearest,
                        l.points().array(),
                        l.poses().array(),
                        l.starts().array(),
                        l.order().array(),
                        l.depth().array(),
                        l.maskLogit().array(),
                        l.collision().array(),
                        l.winners().array(),
                        l.size().novel(),
                        l.size().points(),
                        l.size().pixels(),
                        l.size().upscale(),
                        0,
                        l.workItems());
            case SplatLaunch.SplatNearestGradient l ->
                graph.task(
                        name,
                        SplatKernels::splatNearestGradient,
                        l.dDepth().array(),
                        l.dMaskLogit().array(),
                        l.points().array(),
                        l.poses().array(),
                        l.cells().array(),
                        l.winners().array(),
                        l.dPoints().array(),
                        l.size().novel(),
                        l.size().points(),
                        l.size().pixels(),
                        l.size().upscale(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, LossLaunch launch) {
        switch (launch) {
            case LossLaunch.Bce l ->
                graph.task(
                        name,
                        LossKernels::bce,
                        l.logits().array(),
                        l.targets().array(),
                        l.terms().array(),
                        l.rows(),
                        l.columns(),
                        l.rowStride(),
                        l.offset(),
                        0,
                        l.workItems());
            case LossLaunch.BceGradient l ->
                graph.task(
                        name,
                        LossKernels::bceGradient,
                        l.logits().array(),
                        l.targets().array(),
                        l.dLogits().array(),
                        l.columns(),
                        l.rowStride(),
                        l.offset(),
                        l.scale(),
                        0,
                        l.workItems());
            case LossLaunch.ViewDistance l ->
                graph.task(
                        name,
                        LossKernels::viewDistance,
                        l.maps().array(),
                        l.depth().array(),
                        l.counted().array(),
                        l.terms().array(),
                        l.of().views(),
                        l.of().height(),
                        l.of().width(),
                        l.of().stride(),
                        l.of().offset(),
                        l.of().gridWeight(),
                        l.of().depthWeight(),
                        0,
                        l.workItems());
            case LossLaunch.ViewDistanceGradient l ->
                graph.task(
                        name,
                        LossKernels::viewDistanceGradient,
                        l.maps().array(),
                        l.depth().array(),
                        l.counted().array(),
                        l.dMaps().array(),
                        l.of().views(),
                        l.of().height(),
                        l.of().width(),
                        l.of().stride(),
                        l.of().offset(),
                        l.scale() * l.of().gridWeight(),
                        l.scale() * l.of().depthWeight(),
                        0,
                        l.workItems());
            case LossLaunch.MaskedDistance l ->
                graph.task(
                        name,
                        LossKernels::maskedDistance,
                        l.x().array(),
                        l.target().array(),
                        l.mask().array(),
                        l.terms().array(),
                        l.pixels(),
                        0,
                        l.workItems());
            case LossLaunch.MaskedDistanceGradient l ->
                graph.task(
                        name,
                        LossKernels::maskedDistanceGradient,
                        l.x().array(),
                        l.target().array(),
                        l.mask().array(),
                        l.dX().array(),
                        l.scale(),
                        0,
                        l.workItems());
            case LossLaunch.BinCrossEntropy l ->
                graph.task(
                        name,
                        LossKernels::binCrossEntropy,
                        l.logits().array(),
                        l.truth().array(),
                        l.terms().array(),
                        l.bins(),
                        0,
                        l.workItems());
            case LossLaunch.BinCrossEntropyGradient l ->
                graph.task(
                        name,
                        LossKernels::binCrossEntropyGradient,
                        l.logits().array(),
                        l.truth().array(),
                        l.dLogits().array(),
                        l.bins(),
                        l.scale(),
                        0,
                        l.workItems());
            case LossLaunch.Total l ->
                graph.task(
                        name,
                        LossKernels::total,
                        l.terms().array(),
                        l.total().array(),
                        l.count(),
                        l.scale(),
                        0,
                        l.workItems());
        }
    }
}
