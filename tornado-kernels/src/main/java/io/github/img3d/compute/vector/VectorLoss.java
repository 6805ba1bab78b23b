package io.github.img3d.compute.vector;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.SPECIES;

import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.LossLaunch.Bce;
import io.github.img3d.compute.launch.LossLaunch.BceGradient;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistance;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistanceGradient;
import io.github.img3d.compute.launch.LossLaunch.ViewDistance;
import io.github.img3d.compute.launch.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.launch.LossLaunch.ViewTerms;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Losses. An item is a block of logits or pixels, or a row of pixels; a term's blocks are added in order. */
final class VectorLoss {

    private static final int BLOCK = 2048;

    private VectorLoss() {}

    static List<Step> bce(Bce loss) {
        int size = loss.rows() * loss.columns();
        int block = block(loss.columns(), loss.rowStride());
        int blocks = Math.ceilDiv(size, block);
        return sums(loss.reads(), loss.terms(), blocks, i -> {
            int first = i % blocks * block;
            return sum(loss, i / blocks * size + first, Math.min(block, size - first));
        });
    }

    /** Returns the number of elements in a block: whole rows, unless rows lie one after the other. */
    private static int block(int columns, int rowStride) {
        return columns == rowStride ? BLOCK : Math.max(1, BLOCK / columns) * columns;
    }

    /** Returns the steps that sum each block and then add the blocks of each term. */
    private static List<Step> sums(List<Buffer> reads, Floats terms, int blocks, IntToDoubleFunction block) {
        var parts = Floats.planned("parts of " + terms.name(), blocks * terms.size());
        return List.of(
                new VectorStep(
                        reads, List.of(parts), parts.size(), i -> parts.array()[i] = (float) block.applyAsDouble(i)),
                new VectorStep(List.of(parts), List.of(terms), terms.size(), g -> {
                    double sum = 0;
                    for (int b = 0; b < blocks; b++) {
                        sum += parts.array()[g * blocks + b];
                    }
                    terms.array()[g] = (float) sum;
                }));
    }

    private static double sum(Bce loss, int first, int count) {
        float[] l = ThreadBuffers.own().left(count + LANES);
        float[] rest = ThreadBuffers.own().right(count + LANES);
        take(loss.logits().array(), loss.columns(), loss.rowStride(), loss.offset(), first, count, l);
        Logistic.exp(l, rest, count);
        Logistic.logOnePlus(rest, rest, count);
        return entropy(
                l,
                rest,
                loss.targets().array(),
                first,
                count,
                ThreadBuffers.own().line(LANES));
    }

    /** Copies the logits of elements {@code first … first+count−1} into a row. */
    private static void take(float[] logits, int columns, int rowStride, int offset, int first, int count, float[] to) {
        int row = columns == rowStride ? count : columns;
        for (int j = 0; j < count; j += row) {
            Rows.copy(logits, (first + j) / columns * rowStride + offset + (first + j) % columns, to, j, row);
        }
    }

    private static double entropy(float[] l, float[] rest, float[] targets, int t, int count, float[] lanes) {
        var sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var logit = FloatVector.fromArray(SPECIES, l, i);
            var target = FloatVector.fromArray(SPECIES, targets, t + i, mask);
            var term = logit.max(0).sub(logit.mul(target)).add(FloatVector.fromArray(SPECIES, rest, i));
            sums = sums.add(term, mask);
        }
        sums.intoArray(lanes, 0);
        return total(lanes);
    }

    private static double total(float[] lanes) {
        double sum = 0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += lanes[lane];
        }
        return sum;
    }

    static List<Step> bceGradient(BceGradient loss, GradientWrite write) {
        int size = loss.targets().size();
        int block = block(loss.columns(), loss.rowStride());
        return List.of(VectorStep.of(loss, Math.ceilDiv(size, block), i -> {
            int first = i * block;
            gradient(loss, write, first, Math.min(block, size - first));
        }));
    }

    private static void gradient(BceGradient loss, GradientWrite write, int first, int count) {
        int columns = loss.columns();
        float[] l = ThreadBuffers.own().left(count + LANES);
        float[] d = ThreadBuffers.own().right(count + LANES);
        take(loss.logits().array(), columns, loss.rowStride(), loss.offset(), first, count, l);
        Logistic.exp(l, d, count);
        gradient(l, loss.targets().array(), first, loss.scale(), d, count);
        int row = columns == loss.rowStride() ? count : columns;
        for (int j = 0; j < count; j += row) {
            int at = (first + j) / columns * loss.rowStride() + loss.offset() + (first + j) % columns;
            write.row(d, j, loss.dLogits().array(), at, row);
        }
    }

    /** Turns the logits' exponentials in {@code d} into their gradients. */
    private static void gradient(float[] l, float[] targets, int t, float scale, float[] d, int count) {
        for (int i = 0; i < count; i += LANES) {
            var e = FloatVector.fromArray(SPECIES, d, i);
            var negative = FloatVector.fromArray(SPECIES, l, i).compare(VectorOperators.LT, 0f);
            FloatVector.broadcast(SPECIES, 1)
                    .blend(e, negative)
                    .div(e.add(1))
                    .sub(FloatVector.fromArray(SPECIES, targets, t + i, SPECIES.indexInRange(i, count)))
                    .mul(scale)
                    .intoArray(d, i);
        }
    }

    static List<Step> maskedDistance(MaskedDistance loss) {
        int blocks = Math.ceilDiv(loss.pixels(), BLOCK);
        return sums(loss.reads(), loss.terms(), blocks, i -> {
            int first = i % blocks * BLOCK;
            return distance(
                    loss.x().array(),
                    loss.target().array(),
                    loss.mask().array(),
                    i / blocks * loss.pixels() + first,
                    Math.min(BLOCK, loss.pixels() - first),
                    ThreadBuffers.own().line(LANES));
        });
    }

    private static double distance(float[] x, float[] target, float[] counted, int at, int count, float[] lanes) {
        var sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var counts = FloatVector.fromArray(SPECIES, counted, at + i, mask).compare(VectorOperators.EQ, 1f);
            var off = FloatVector.fromArray(SPECIES, x, at + i, mask)
                    .sub(FloatVector.fromArray(SPECIES, target, at + i, mask));
            sums = sums.add(off.abs(), counts);
        }
        sums.intoArray(lanes, 0);
        return total(lanes);
    }

    static List<Step> maskedDistanceGradient(MaskedDistanceGradient loss, GradientWrite write) {
        int size = loss.x().size();
        return List.of(VectorStep.of(loss, Math.ceilDiv(size, BLOCK), i -> {
            int first = i * BLOCK;
            int count = Math.min(BLOCK, size - first);
            float[] d = ThreadBuffers.own().result(BLOCK);
            float[] x = loss.x().array();
            signs(x, loss.target().array(), loss.mask().array(), first, loss.scale(), d, count);
            write.row(d, 0, loss.dX().array(), first, count);
        }));
    }

    private static void signs(float[] x, float[] target, float[] counted, int at, float scale, float[] d, int count) {
        for (int i = 0; i < count; i += LANES) {
            var mask = SPECIES.indexInRange(i, count);
            var counts = FloatVector.fromArray(SPECIES, counted, at + i, mask).compare(VectorOperators.EQ, 1f);
            var off = FloatVector.fromArray(SPECIES, x, at + i, mask)
                    .sub(FloatVector.fromArray(SPECIES, target, at + i, mask));
            FloatVector.zero(SPECIES)
                    .blend(scale, off.compare(VectorOperators.GT, 0f).and(counts))
                    .blend(-scale, off.compare(VectorOperators.LT, 0f).and(counts))
                    .intoArray(d, i, mask);
        }
    }

    static List<Step> viewDistance(ViewDistance loss) {
        var of = loss.of();
        return sums(
                loss.reads(), loss.terms(), of.height(), row -> distance(loss, row * of.width(), row % of.height()));
    }

    /** Returns the distance summed over a row of pixels at height h, the first of them p. */
    private static double distance(ViewDistance loss, int p, int h) {
        var of = loss.of();
        float[] maps = loss.maps().array();
        float[] depth = loss.depth().array();
        int views = of.views();
        var sums = FloatVector.zero(SPECIES);
        for (int w = 0; w < of.width(); w++) {
            for (int v = 0; v < views; v += LANES) {
                int m = (p + w) * 4 * views + v;
                var counted = counted(loss.counted().array(), of, p + w, v);
                var x = FloatVector.fromArray(SPECIES, maps, m, counted).sub(w);
                var y = FloatVector.fromArray(SPECIES, maps, m + views, counted).sub(h);
                var z = FloatVector.fromArray(SPECIES, maps, m + 2 * views, counted)
                        .sub(FloatVector.fromArray(SPECIES, depth, (p + w) * views + v, counted));
                sums = sums.add(
                        x.abs().add(y.abs()).mul(of.gridWeight()).add(z.abs().mul(of.depthWeight())), counted);
            }
        }
        float[] lanes = ThreadBuffers.own().line(LANES);
        sums.intoArray(lanes, 0);
        return total(lanes);
    }

    private static VectorMask<Float> counted(float[] values, ViewTerms of, int pixel, int v) {
        var views = SPECIES.indexInRange(v, of.views());
        return FloatVector.fromArray(SPECIES, values, pixel * of.stride() + of.offset() + v, views)
                .compare(VectorOperators.GT, 0f);
    }

    static List<Step> viewDistanceGradient(ViewDistanceGradient loss) {
        var of = loss.of();
        return List.of(VectorStep.of(
                loss, of.batch() * of.height(), row -> addSigns(loss, row * of.width(), row % of.height())));
    }

    private static void addSigns(ViewDistanceGradient loss, int p, int h) {
        var of = loss.of();
        float[] maps = loss.maps().array();
        float[] dMaps = loss.dMaps().array();
        int views = of.views();
        float gridWeight = loss.scale() * of.gridWeight();
        float depthWeight = loss.scale() * of.depthWeight();
        for (int w = 0; w < of.width(); w++) {
            for (int v = 0; v < views; v += LANES) {
                var counted = counted(loss.counted().array(), of, p + w, v);
                if (counted.anyTrue()) {
                    int m = (p + w) * 4 * views + v;
                    addSigns(FloatVector.fromArray(SPECIES, maps, m, counted).sub(w), gridWeight, dMaps, m, counted);
                    m += views;
                    addSigns(FloatVector.fromArray(SPECIES, maps, m, counted).sub(h), gridWeight, dMaps, m, counted);
                    m += views;
                    var depth = FloatVector.fromArray(SPECIES, loss.depth().array(), (p + w) * views + v, counted);
                    addSigns(
                            FloatVector.fromArray(SPECIES, maps, m, counted).sub(depth),
                            depthWeight,
                            dMaps,
                            m,
                            counted);
                }
            }
        }
    }

    private static void addSigns(FloatVector x, float scale, float[] sums, int at, VectorMask<Float> counted) {
        FloatVector.fromArray(SPECIES, sums, at, counted)
                .add(scale, x.compare(VectorOperators.GT, 0f))
                .sub(scale, x.compare(VectorOperators.LT, 0f))
                .intoArray(sums, at, counted);
    }
}
