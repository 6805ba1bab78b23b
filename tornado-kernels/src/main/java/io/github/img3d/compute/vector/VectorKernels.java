package io.github.img3d.compute.vector;

import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ActivationLaunch.ReluGradient;
import io.github.img3d.compute.launch.BiasLaunch.BiasGradient;
import io.github.img3d.compute.launch.Buffer;
import io.github.img3d.compute.launch.ConcatenationLaunch.Concatenate;
import io.github.img3d.compute.launch.ConcatenationLaunch.PartGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveWeightGradient;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.FusionLaunch.Fuse;
import io.github.img3d.compute.launch.FusionLaunch.FuseGradient;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch.Bce;
import io.github.img3d.compute.launch.LossLaunch.BceGradient;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistance;
import io.github.img3d.compute.launch.LossLaunch.MaskedDistanceGradient;
import io.github.img3d.compute.launch.LossLaunch.ViewDistance;
import io.github.img3d.compute.launch.LossLaunch.ViewDistanceGradient;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyWeightGradient;
import io.github.img3d.compute.launch.NeighbourLaunch.Nearest;
import io.github.img3d.compute.launch.NeighbourLaunch.ToGradient;
import io.github.img3d.compute.launch.NormLaunch.BatchStatistics;
import io.github.img3d.compute.launch.NormLaunch.Normalize;
import io.github.img3d.compute.launch.NormLaunch.NormalizeGradient;
import io.github.img3d.compute.launch.NormLaunch.NormalizeSums;
import io.github.img3d.compute.launch.OptimizerLaunch.Adam;
import io.github.img3d.compute.launch.OptimizerLaunch.Sgd;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearest;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearestGradient;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummed;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummedGradient;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeights;
import io.github.img3d.compute.launch.UpConvolutionLaunch.FoldWeightsGradient;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveInputGradient;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveWeightGradient;
import io.github.img3d.compute.vector.product.Panels;
import io.github.img3d.compute.vector.product.VectorConvolution;
import io.github.img3d.compute.vector.product.VectorDense;
import io.github.img3d.compute.vector.product.VectorFold;
import io.github.img3d.compute.vector.product.VectorMatmul;
import io.github.img3d.compute.vector.product.VectorQuantized;
import io.github.img3d.compute.vector.product.VectorUpConvolution;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.RegisterTile;
import io.github.img3d.compute.vector.splat.NearestSplat;
import io.github.img3d.compute.vector.splat.Projection;
import io.github.img3d.compute.vector.splat.SplatGradient;
import io.github.img3d.compute.vector.splat.SummedSplat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kernels that run the hot launches on vector registers and leave the others as they are. */
public final class VectorKernels implements Kernels {

    /** Number of weights from which on they leave the caches between runs. */
    private static final int CACHED = 1 << 20;

    /** Size from which on a bias's gradient is divided between threads by element rather than by row. */
    private static final int MANY = 1 << 14;

    private static final int AVX2_LANES = 8;

    /** Rows up to which a product with constant weights does little but read them. */
    private static final int SINGLE = 4;

    /** Rows up to which a product spends its time on reading the weights. */
    private static final int FEW = Panels.BLOCK;

    /**
     * Creates the kernels for this CPU.
     *
     * @throws UnsupportedOperationException on a CPU where they would be slower than plain ones
     */
    public VectorKernels() {
        boolean x86 = System.getProperty("os.arch").equals("amd64");
        if (x86 && RegisterTile.LANES < AVX2_LANES) {
            // Without the instruction, a fused multiply-add takes a thousand times as long.
            throw new UnsupportedOperationException("this CPU has no AVX2, or this JVM may not use it");
        }
    }

    @Override
    public List<Step> steps(Program program) {
        var launches = program.launches();
        Set<Buffer> unfilled = new HashSet<>();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < launches.size(); i++) {
            Launch launch = launches.get(i);
            if (launch instanceof Fill fill && isOverwritten(fill, launches.subList(i + 1, launches.size()))) {
                unfilled.add(fill.x());
            } else {
                boolean first = unfilled.removeAll(launch.writes());
                steps.addAll(steps(launch, first ? GradientWrite.ASSIGN : GradientWrite.ADD, program));
            }
        }
        return steps;
    }

    /** Returns whether zeros may be left out, because the next launch that sees them adds to every one. */
    private static boolean isOverwritten(Fill fill, List<Launch> later) {
        return fill.value() == 0
                && later.stream()
                        .filter(launch -> launch.buffers().anyMatch(b -> b == fill.x()))
                        .findFirst()
                        .filter(launch -> addsToAll(launch) && launch.writes().contains(fill.x()))
                        .isPresent();
    }

    private static boolean addsToAll(Launch launch) {
        return switch (launch) {
            case MultiplyInputGradient m -> true;
            case MultiplyWeightGradient m -> true;
            case ConvolveInputGradient c -> c.size().stride() <= c.size().kernel();
            case ConvolveWeightGradient c -> true;
            case FoldWeightsGradient f -> true;
            case UpConvolveInputGradient u -> true;
            case UpConvolveWeightGradient u -> true;
            case NormalizeGradient n -> true;
            case PartGradient p -> true;
            case ReluGradient r -> true;
            case BiasGradient b -> true;
            case BceGradient b -> b.rowStride() == b.columns();
            case MaskedDistanceGradient d -> true;
            case FuseGradient f -> true;
            case SplatSummedGradient s -> Projection.fits(s.size());
            case SplatNearestGradient s -> Projection.fits(s.size());
            default -> false;
        };
    }

    /**
     * Returns the steps of a launch.
     *
     * @param write the way to write the gradient of a launch that {@linkplain #addsToAll adds to all} of its result
     */
    private static List<Step> steps(Launch launch, GradientWrite write, Program program) {
        return switch (launch) {
            case Multiply m
            when isReading(m, program) -> new VectorQuantized(m.rows(), m.inner(), m.columns()).forward(m);
            case Multiply m
            when m.rows() <= FEW && !isPacked(m, program) ->
                new VectorDense(m.rows(), m.inner(), m.columns()).forward(m);
            case Multiply m -> new VectorMatmul(m.rows(), m.inner(), m.columns()).forward(m);
            case MultiplyInputGradient m
            when m.rows() <= FEW -> new VectorDense(m.rows(), m.inner(), m.columns()).inputGradient(m, write);
            case MultiplyInputGradient m -> new VectorMatmul(m.rows(), m.inner(), m.columns()).inputGradient(m, write);
            case MultiplyWeightGradient m
            when m.rows() <= FEW -> new VectorDense(m.rows(), m.inner(), m.columns()).weightGradient(m, write);
            case MultiplyWeightGradient m ->
                new VectorMatmul(m.rows(), m.inner(), m.columns()).weightGradient(m, write);
            case Convolve c -> new VectorConvolution(c.size()).forward(c);
            case ConvolveInputGradient c -> new VectorConvolution(c.size()).inputGradient(c, write);
            case ConvolveWeightGradient c -> new VectorConvolution(c.size()).weightGradient(c, write);
            case FoldWeights f -> VectorFold.weights(f);
            case FoldWeightsGradient f -> VectorFold.gradient(f, write);
            case UpConvolve u -> new VectorUpConvolution(u.size()).forward(u);
            case UpConvolveInputGradient u -> new VectorUpConvolution(u.size()).inputGradient(u, write);
            case UpConvolveWeightGradient u -> new VectorUpConvolution(u.size()).weightGradient(u, write);
            case BatchStatistics n -> new VectorNorm(n.rows(), n.channels()).statistics(n);
            case Normalize n -> new VectorNorm(n.rows(), n.channels()).normalize(n);
            case NormalizeSums n -> new VectorNorm(n.rows(), n.channels()).gradientSums(n);
            case NormalizeGradient n -> new VectorNorm(n.rows(), n.channels()).gradient(n, write);
            case BiasGradient b when b.size() >= MANY -> VectorElements.biasGradient(b, write);
            case BiasGradient b -> new VectorNorm(b.repeats(), b.size()).bias(b, write);
            case Concatenate c -> VectorConcatenation.concatenate(c);
            case PartGradient p -> VectorConcatenation.partGradient(p, write);
            case ReluGradient r -> VectorElements.reluGradient(r, write);
            case Adam a -> VectorElements.adam(a);
            case Sgd s -> VectorElements.sgd(s);
            case Bce b -> VectorLoss.bce(b);
            case BceGradient b -> VectorLoss.bceGradient(b, write);
            case ViewDistance d -> VectorLoss.viewDistance(d);
            case ViewDistanceGradient d -> VectorLoss.viewDistanceGradient(d);
            case MaskedDistance d -> VectorLoss.maskedDistance(d);
            case MaskedDistanceGradient d -> VectorLoss.maskedDistanceGradient(d, write);
            case Nearest n -> VectorNeighbours.nearest(n);
            case ToGradient g -> VectorNeighbours.toGradient(g);
            case Fuse f -> VectorFusion.fuse(f);
            case FuseGradient f -> VectorFusion.fuseGradient(f, write);
            case SplatSummed s when Projection.fits(s.size()) -> SummedSplat.steps(s);
            case SplatNearest s when Projection.fits(s.size()) -> NearestSplat.steps(s);
            case SplatSummedGradient s when Projection.fits(s.size()) -> SplatGradient.summed(s, write);
            case SplatNearestGradient s when Projection.fits(s.size()) -> SplatGradient.nearest(s, write);
            default -> List.of(launch);
        };
    }

    /** Returns whether weights are packed once and for all rather than in every run. */
    private static boolean isPacked(Multiply m, Program program) {
        return m.b().size() < CACHED && program.isConstant(m.b());
    }

    /** Returns whether a run does little but read its weights, which can be made smaller once and for all. */
    private static boolean isReading(Multiply m, Program program) {
        return m.rows() <= SINGLE && m.b().size() >= CACHED && program.isConstant(m.b());
    }

    @Override
    public String description() {
        return "vector of " + RegisterTile.LANES + " floats";
    }
}
