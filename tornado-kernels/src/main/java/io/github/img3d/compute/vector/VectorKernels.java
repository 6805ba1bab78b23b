package io.github.img3d.compute.vector;

import io.github.img3d.compute.ActivationLaunch.ReluGradient;
import io.github.img3d.compute.BiasLaunch.BiasGradient;
import io.github.img3d.compute.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.ConvolutionLaunch.ConvolveWeightGradient;
import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Launch;
import io.github.img3d.compute.LossLaunch.Bce;
import io.github.img3d.compute.LossLaunch.BceGradient;
import io.github.img3d.compute.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.MatmulLaunch.Multiply;
import io.github.img3d.compute.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.NormLaunch.BatchStatistics;
import io.github.img3d.compute.NormLaunch.Normalize;
import io.github.img3d.compute.NormLaunch.NormalizeGradient;
import io.github.img3d.compute.NormLaunch.NormalizeSums;
import io.github.img3d.compute.OptimizerLaunch.Adam;
import io.github.img3d.compute.ProjectionLaunch.Project;
import io.github.img3d.compute.SplatLaunch.SplatSummed;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolveInputGradient;
import io.github.img3d.compute.UpConvolutionLaunch.UpConvolveWeightGradient;
import io.github.img3d.compute.Work;
import java.util.ArrayList;
import java.util.List;

/** The hot launches on vector registers, the others as they are. */
public final class VectorKernels implements Kernels {

    /** Elements of a bias from which on threads share it by element rather than by row. */
    private static final int MANY = 1 << 14;

    @Override
    public List<Work> works(List<Launch> launches) {
        var scratch = new Scratch();
        var works = new ArrayList<Work>();
        launches.forEach(launch -> works.addAll(works(launch, scratch)));
        return works;
    }

    private static List<Work> works(Launch launch, Scratch scratch) {
        return switch (launch) {
            case Multiply m -> matmul(m.rows(), m.inner(), m.columns(), scratch).forward(m);
            case MultiplyInputGradient m ->
                matmul(m.rows(), m.inner(), m.columns(), scratch).inputGradient(m);
            case MultiplyWeightGradient m ->
                matmul(m.rows(), m.inner(), m.columns(), scratch).weightGradient(m);
            case Convolve c -> new VectorConvolution(c.size(), scratch).forward(c);
            case ConvolveInputGradient c -> new VectorConvolution(c.size(), scratch).inputGradient(c);
            case ConvolveWeightGradient c -> new VectorConvolution(c.size(), scratch).weightGradient(c);
            case UpConvolve u -> new VectorUpConvolution(u.size(), scratch).forward(u);
            case UpConvolveInputGradient u -> new VectorUpConvolution(u.size(), scratch).inputGradient(u);
            case UpConvolveWeightGradient u -> new VectorUpConvolution(u.size(), scratch).weightGradient(u);
            case BatchStatistics n -> new VectorNorm(n.rows(), n.channels(), scratch).statistics(n);
            case Normalize n -> new VectorNorm(n.rows(), n.channels(), scratch).normalize(n);
            case NormalizeSums n -> new VectorNorm(n.rows(), n.channels(), scratch).sums(n);
            case NormalizeGradient n -> new VectorNorm(n.rows(), n.channels(), scratch).gradient(n);
            case BiasGradient b when b.size() >= MANY -> List.of(VectorElements.biasGradient(b));
            case BiasGradient b -> new VectorNorm(b.repeats(), b.size(), scratch).bias(b);
            case ReluGradient r -> List.of(VectorElements.reluGradient(r));
            case Adam a -> List.of(VectorElements.adam(a));
            case Bce b -> VectorLoss.bce(b, scratch);
            case BceGradient b -> List.of(VectorLoss.bceGradient(b));
            case ViewDistanceGradient d -> List.of(VectorLoss.distanceGradient(d));
            case Project p -> List.of(new VectorProjection(p).work());
            case SplatSummed s -> List.of(new SplatPixels(s).work());
            default -> List.of(launch);
        };
    }

    private static VectorMatmul matmul(int rows, int inner, int columns, Scratch scratch) {
        return new VectorMatmul(rows, inner, columns, scratch);
    }

    @Override
    public String description() {
        return "vector of " + Tile.LANES + " floats";
    }
}
