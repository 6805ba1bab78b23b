package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.NormLaunch;
import io.github.img3d.compute.launch.ProjectionLaunch;
import io.github.img3d.compute.launch.Step;
import java.util.List;

/** Splits launches of few long work items into steps of many short ones, and leaves the others as they are. */
final class SumSteps {

    /** Number of addends that one of a GPU's work items may as well take alone. */
    private static final int FEW = 256;

    /** Number of work items that keep a GPU busy, however long they are. */
    private static final int MANY = 1 << 16;

    private SumSteps() {}

    static List<Step> of(Launch launch) {
        return switch (launch) {
            case NormLaunch.BatchStatistics l
            when isLong(l.rows(), l.channels()) ->
                RowSums.of(l.rows(), l.channels()).statistics(l);
            case NormLaunch.NormalizeSums l
            when isLong(l.rows(), l.channels()) ->
                RowSums.of(l.rows(), l.channels()).normalizeSums(l);
            case BiasLaunch.BiasGradient l
            when isLong(l.repeats(), l.size()) ->
                RowSums.of(l.repeats(), l.size()).bias(l);
            case LossLaunch.Bce l
            when isLong(l.rows() * l.columns(), l.groups()) ->
                LossSums.of(l.rows() * l.columns()).bce(l);
            case LossLaunch.ViewDistance l
            when isLong(points(l.of()), l.of().batch()) ->
                LossSums.of(points(l.of())).viewDistance(l);
            case LossLaunch.MaskedDistance l
            when isLong(l.pixels(), l.images()) -> LossSums.of(l.pixels()).maskedDistance(l);
            case ProjectionLaunch.Bin l
            when isLong(l.size().points() + l.size().pixels(), l.size().images()) ->
                PointSort.of(l.size()).steps(l);
            default -> List.of(launch);
        };
    }

    private static int points(LossLaunch.ViewTerms of) {
        return of.height() * of.width() * of.views();
    }

    private static boolean isLong(int addends, int workItems) {
        return addends > FEW && workItems < MANY;
    }

    /**
     * Returns how many addends make one partial sum: fewer than there are partial sums, which lie side by side and are
     * read faster.
     */
    static int span(int addends) {
        return Math.max(1, (int) Math.sqrt(addends) / 2);
    }
}
