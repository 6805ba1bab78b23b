package io.github.img3d.compute.scalar;

import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolve;
import java.util.List;

/**
 * Kernels that run forward products as loops of fused multiply-adds and leave other launches as they are.
 *
 * @param description name for the log, with the reason for the choice
 */
public record ScalarKernels(String description) implements Kernels {

    @Override
    public List<Step> steps(Program program) {
        return program.launches().stream().map(ScalarKernels::step).toList();
    }

    private static Step step(Launch launch) {
        return switch (launch) {
            case Multiply m -> new ScalarProduct(m);
            case Convolve c -> new ScalarConvolution(c);
            case UpConvolve u -> new ScalarUpConvolution(u);
            default -> launch;
        };
    }

    /** Adds {@code sums[n] += factor·row[n]}, rounded once. */
    static void addScaled(float factor, float[] row, int rowAt, float[] sums, int at, int count) {
        for (int n = 0; n < count; n++) {
            sums[at + n] = Math.fma(factor, row[rowAt + n], sums[at + n]);
        }
    }

    /** Adds {@code sums[n] += row[n]}. */
    static void add(float[] row, int rowAt, float[] sums, int at, int count) {
        for (int n = 0; n < count; n++) {
            sums[at + n] += row[rowAt + n];
        }
    }
}
