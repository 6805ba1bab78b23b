package io.github.img3d.compute.tornado;

import io.github.img3d.compute.launch.ConvolutionLaunch;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch;
import io.github.img3d.compute.launch.UpConvolutionSize;
import io.github.img3d.compute.tornado.Tiling.FewRows;
import io.github.img3d.compute.tornado.Tiling.Gathering;
import io.github.img3d.compute.tornado.Tiling.Patching;
import io.github.img3d.compute.tornado.tile.FewRowsKernels;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program's products by tiles. A matrix product is a convolution of pictures of one pixel, and an up-convolution the
 * transpose of a convolution.
 */
final class ProductSteps {

    /** Number of multiplications below which the plain kernel is as good, and compiled sooner. */
    private static final long FEW = 1 << 16;

    /** Folded weights, mapped to those of the convolution whose transpose the up-convolution is. */
    private final Map<Floats, Floats> transposed = new HashMap<>();

    Stream<Step> of(MatmulLaunch launch) {
        return switch (launch) {
            case MatmulLaunch.Multiply l -> {
                var size = size(l.rows(), l.inner(), l.columns());
                var tiling = l.rows() <= FewRowsKernels.ROWS
                        ? new FewRows(l.a(), l.b(), l.rows(), l.inner(), l.columns())
                        : new Gathering(l.a(), l.b(), size, 1);
                yield step(l, size, tiling, l.bias(), l.c());
            }
            case MatmulLaunch.MultiplyInputGradient l -> {
                var size = size(l.rows(), l.inner(), l.columns());
                yield step(l, size, new Gathering(l.dC(), l.b(), size, -1), l.dA(), l.dA());
            }
            case MatmulLaunch.MultiplyWeightGradient l -> {
                var size = size(l.rows(), l.inner(), l.columns());
                yield step(l, size, new Patching(l.a(), l.dC(), size), l.dB(), l.dB());
            }
        };
    }

    Stream<Step> of(ConvolutionLaunch launch) {
        return switch (launch) {
            case ConvolutionLaunch.Convolve l ->
                step(l, l.size(), new Gathering(l.x(), l.w(), l.size(), 1), l.bias(), l.y());
            case ConvolutionLaunch.ConvolveInputGradient l ->
                step(l, l.size(), new Gathering(l.dY(), l.w(), l.size(), -1), l.dX(), l.dX());
            case ConvolutionLaunch.ConvolveWeightGradient l ->
                step(l, l.size(), new Patching(l.x(), l.dY(), l.size()), l.dW(), l.dW());
        };
    }

    Stream<Step> of(UpConvolutionLaunch launch) {
        return switch (launch) {
            case UpConvolutionLaunch.FoldWeights l -> {
                transposed.remove(l.folded());
                yield Stream.of(l);
            }
            case UpConvolutionLaunch.UpConvolve l
            when !few(size(l.size())) ->
                transposing(
                        l.folded(),
                        l.size(),
                        w -> ProductStep.of(l, new Gathering(l.x(), w, size(l.size()), -1), l.bias(), l.y()));
            case UpConvolutionLaunch.UpConvolveInputGradient l
            when !few(size(l.size())) ->
                transposing(
                        l.folded(),
                        l.size(),
                        w -> ProductStep.of(l, new Gathering(l.dY(), w, size(l.size()), 1), l.dX(), l.dX()));
            case UpConvolutionLaunch.UpConvolveWeightGradient l
            when !few(size(l.size())) -> {
                var dW = weights(l.dFolded(), l.size());
                var zeros = Floats.of("zeros", new float[l.size().in()]);
                var last = TransposedWeights.gradient(
                        dW, l.dFolded(), l.size().in(), l.size().out());
                yield Stream.concat(
                        ProductStep.of(l, new Patching(l.dY(), l.x(), size(l.size())), zeros, dW), Stream.of(last));
            }
            default -> Stream.of(launch);
        };
    }

    private static Stream<Step> step(Launch launch, ConvolutionSize size, Tiling tiling, Floats start, Floats to) {
        return few(size) ? Stream.of(launch) : ProductStep.of(launch, tiling, start, to);
    }

    private static boolean few(ConvolutionSize size) {
        return size.outputElements() * size.kernel() * size.kernel() * size.in() < FEW;
    }

    private static ConvolutionSize size(int rows, int inner, int columns) {
        return new ConvolutionSize(rows, 1, 1, inner, columns, 1, 1, 0);
    }

    /** Returns the size of the convolution that an up-convolution transposes, from its large map to its small one. */
    private static ConvolutionSize size(UpConvolutionSize size) {
        return new ConvolutionSize(size.batch(), 2 * size.height(), 2 * size.width(), size.out(), size.in(), 4, 2, 1);
    }

    /** Returns the steps that use the transposed weights, after the one that makes them where they aren't there yet. */
    private Stream<Step> transposing(Floats folded, UpConvolutionSize size, Function<Floats, Stream<Step>> steps) {
        var w = transposed.get(folded);
        if (w != null) {
            return steps.apply(w);
        }
        var made = weights(folded, size);
        transposed.put(folded, made);
        var first = TransposedWeights.of(folded, made, size.in(), size.out());
        return Stream.concat(Stream.of(first), steps.apply(made));
    }

    private static Floats weights(Floats folded, UpConvolutionSize size) {
        return Floats.planned("transposed " + folded.name(), 16 * size.in() * size.out());
    }
}
