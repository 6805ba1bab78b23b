package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.Tile.LANES;
import static io.github.img3d.compute.vector.Tile.SPECIES;

import io.github.img3d.compute.Floats;
import io.github.img3d.compute.LossLaunch.Bce;
import io.github.img3d.compute.LossLaunch.BceGradient;
import io.github.img3d.compute.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.Step;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Losses, a few rows of logits or a row of pixels an item. */
final class VectorLoss {

    private static final int BLOCK = 2048;

    private VectorLoss() {}

    static List<Step> bce(Bce loss) {
        var launch = longRows(loss);
        int rows = Math.clamp(BLOCK / launch.columns(), 1, launch.rows());
        int blocks = Math.ceilDiv(launch.rows(), rows);
        var parts = Floats.planned("parts of " + loss.terms().name(), blocks * launch.groups());
        var partial = new VectorStep(loss.reads(), List.of(parts), blocks * launch.groups(), i -> {
            int first = i % blocks * rows;
            int end = Math.min(first + rows, launch.rows());
            parts.array()[i] = (float) sum(launch, i / blocks * launch.rows() + first, end - first);
        });
        return List.of(partial, new VectorStep(List.of(parts), loss.writes(), launch.groups(), g -> {
            double sum = 0;
            for (int b = 0; b < blocks; b++) {
                sum += parts.array()[g * blocks + b];
            }
            launch.terms().array()[g] = (float) sum;
        }));
    }

    /** The same loss, a group a row, where logits lie one after the other. */
    private static Bce longRows(Bce loss) {
        int size = loss.rows() * loss.columns();
        return loss.rowStride() == loss.columns()
                ? new Bce(loss.logits(), loss.targets(), loss.terms(), loss.groups(), 1, size, size, 0)
                : loss;
    }

    private static BceGradient longRows(BceGradient loss) {
        int size = loss.rows() * loss.columns();
        return loss.rowStride() == loss.columns()
                ? new BceGradient(
                        loss.logits(), loss.targets(), loss.dLogits(), loss.groups(), 1, size, size, 0, loss.scale())
                : loss;
    }

    private static double sum(Bce launch, int first, int rows) {
        var sums = FloatVector.zero(SPECIES);
        for (int r = first; r < first + rows; r++) {
            int at = r * launch.rowStride() + launch.offset();
            for (int c = 0; c < launch.columns(); c += LANES) {
                var mask = SPECIES.indexInRange(c, launch.columns());
                var l = FloatVector.fromArray(SPECIES, launch.logits().array(), at + c, mask);
                var t = FloatVector.fromArray(SPECIES, launch.targets().array(), r * launch.columns() + c, mask);
                var term = l.max(0).sub(l.mul(t)).add(Logistic.logOnePlus(Logistic.exp(l)));
                sums = sums.add(term, mask);
            }
        }
        double sum = 0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += sums.lane(lane);
        }
        return sum;
    }

    static List<Step> bceGradient(BceGradient loss) {
        var launch = longRows(loss);
        int all = launch.groups() * launch.rows();
        int rows = Math.clamp(BLOCK / launch.columns(), 1, all);
        return List.of(VectorStep.of(loss, Math.ceilDiv(all, rows), i -> {
            for (int r = i * rows; r < Math.min(all, (i + 1) * rows); r++) {
                gradient(launch, r);
            }
        }));
    }

    private static void gradient(BceGradient launch, int row) {
        int at = row * launch.rowStride() + launch.offset();
        float[] dLogits = launch.dLogits().array();
        for (int c = 0; c < launch.columns(); c += LANES) {
            var mask = SPECIES.indexInRange(c, launch.columns());
            var l = FloatVector.fromArray(SPECIES, launch.logits().array(), at + c, mask);
            var t = FloatVector.fromArray(SPECIES, launch.targets().array(), row * launch.columns() + c, mask);
            var e = Logistic.exp(l);
            var one = FloatVector.broadcast(SPECIES, 1);
            var probability = one.blend(e, l.compare(VectorOperators.LT, 0f)).div(e.add(1));
            var d = FloatVector.fromArray(SPECIES, dLogits, at + c, mask);
            d.add(probability.sub(t).mul(launch.scale())).intoArray(dLogits, at + c, mask);
        }
    }

    static List<Step> distanceGradient(ViewDistanceGradient launch) {
        return List.of(VectorStep.of(launch, launch.batch() * launch.height(), row -> {
            for (int w = 0; w < launch.width(); w++) {
                distanceGradient(launch, row, w);
            }
        }));
    }

    private static void distanceGradient(ViewDistanceGradient launch, int row, int w) {
        int views = launch.views();
        int p = row * launch.width() + w;
        float[] maps = launch.maps().array();
        for (int v = 0; v < views; v += LANES) {
            var mask = SPECIES.indexInRange(v, views);
            int m = p * 4 * views + v;
            var visible = FloatVector.fromArray(SPECIES, maps, m + 3 * views, mask)
                    .compare(VectorOperators.GT, 0f)
                    .and(mask);
            if (visible.anyTrue()) {
                var depth = FloatVector.fromArray(SPECIES, launch.depth().array(), p * views + v, mask);
                addSign(launch, m, FloatVector.broadcast(SPECIES, w), visible);
                addSign(launch, m + views, FloatVector.broadcast(SPECIES, row % launch.height()), visible);
                addSign(launch, m + 2 * views, depth, visible);
            }
        }
    }

    private static void addSign(ViewDistanceGradient launch, int at, FloatVector target, VectorMask<Float> visible) {
        var off = FloatVector.fromArray(SPECIES, launch.maps().array(), at, visible)
                .sub(target);
        var d = FloatVector.fromArray(SPECIES, launch.dMaps().array(), at, visible);
        d.add(launch.scale(), off.compare(VectorOperators.GT, 0f))
                .sub(launch.scale(), off.compare(VectorOperators.LT, 0f))
                .intoArray(launch.dMaps().array(), at, visible);
    }
}
