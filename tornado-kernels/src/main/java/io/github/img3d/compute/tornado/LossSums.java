package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.LossLaunch.Bce;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistance;
import io.github.img3d.compute.launch.LossLaunch.ViewDistance;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.kernel.LossLaneKernels;
import java.util.List;

/**
 * Terms of a loss, each summed by K lanes first; formulas are at {@link LossLaneKernels}.
 *
 * @param lanes the number K of lanes
 */
record LossSums(int lanes) {

    /**
     * Plans the lanes.
     *
     * @param addends number of addends of each term
     */
    static LossSums of(int addends) {
        return new LossSums(Math.ceilDiv(addends, SumSteps.span(addends)));
    }

    List<Step> bce(Bce l) {
        var sums = sums(l.terms());
        return List.of(bceLanes(l, sums), termsOfLanes(sums, l.terms()));
    }

    List<Step> viewDistance(ViewDistance l) {
        var sums = sums(l.terms());
        return List.of(viewDistanceLanes(l, sums), termsOfLanes(sums, l.terms()));
    }

    List<Step> maskedDistance(MaskedDistance l) {
        var sums = sums(l.terms());
        return List.of(maskedDistanceLanes(l, sums), termsOfLanes(sums, l.terms()));
    }

    private Floats sums(Floats terms) {
        return Floats.planned("lanes of " + terms.name(), Math.multiplyExact(terms.size(), lanes));
    }

    private Step bceLanes(Bce l, Floats sums) {
        return new KernelStep(
                l.reads(),
                List.of(sums),
                sums.size(),
                (begin, count) -> LossLaneKernels.bceLanes(
                        l.logits().array(),
                        l.targets().array(),
                        sums.array(),
                        l.rows(),
                        l.columns(),
                        l.rowStride(),
                        l.offset(),
                        lanes,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                LossLaneKernels::bceLanes,
                                l.logits().array(),
                                l.targets().array(),
                                sums.array(),
                                l.rows(),
                                l.columns(),
                                l.rowStride(),
                                l.offset(),
                                lanes,
                                0,
                                sums.size()));
    }

    private Step viewDistanceLanes(ViewDistance l, Floats sums) {
        return new KernelStep(
                l.reads(),
                List.of(sums),
                sums.size(),
                (begin, count) -> LossLaneKernels.viewDistanceLanes(
                        l.maps().array(),
                        l.depth().array(),
                        l.counted().array(),
                        sums.array(),
                        l.of().views(),
                        l.of().height(),
                        l.of().width(),
                        l.of().stride(),
                        l.of().offset(),
                        l.of().gridWeight(),
                        l.of().depthWeight(),
                        lanes,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                LossLaneKernels::viewDistanceLanes,
                                l.maps().array(),
                                l.depth().array(),
                                l.counted().array(),
                                sums.array(),
                                l.of().views(),
                                l.of().height(),
                                l.of().width(),
                                l.of().stride(),
                                l.of().offset(),
                                l.of().gridWeight(),
                                l.of().depthWeight(),
                                lanes,
                                0,
                                sums.size()));
    }

    private Step maskedDistanceLanes(MaskedDistance l, Floats sums) {
        return new KernelStep(
                l.reads(),
                List.of(sums),
                sums.size(),
                (begin, count) -> LossLaneKernels.maskedDistanceLanes(
                        l.x().array(),
                        l.target().array(),
                        l.mask().array(),
                        sums.array(),
                        l.pixels(),
                        lanes,
                        begin,
                        count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                LossLaneKernels::maskedDistanceLanes,
                                l.x().array(),
                                l.target().array(),
                                l.mask().array(),
                                sums.array(),
                                l.pixels(),
                                lanes,
                                0,
                                sums.size()));
    }

    private Step termsOfLanes(Floats sums, Floats terms) {
        return new KernelStep(
                List.of(sums),
                List.of(terms),
                terms.size(),
                (begin, count) -> LossLaneKernels.termsOfLanes(sums.array(), terms.array(), lanes, begin, count),
                (graph, name) -> graph.tasks()
                        .task(
                                name,
                                LossLaneKernels::termsOfLanes,
                                sums.array(),
                                terms.array(),
                                lanes,
                                0,
                                terms.size()));
    }
}
