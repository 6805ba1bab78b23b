package io.github.img3d.compute;

import java.util.List;
import java.util.stream.Stream;

/**
 * A kernel call as a value: the kernel, its buffers, its sizes. A family of kernels is a sealed interface of its own,
 * so that a backend's switch over launches is checked by the compiler.
 */
public sealed interface Launch extends Work
        permits FillLaunch,
                MatmulLaunch,
                BiasLaunch,
                ConvolutionLaunch,
                UpConvolutionLaunch,
                NormLaunch,
                ActivationLaunch,
                OptimizerLaunch,
                FusionLaunch,
                ProjectionLaunch,
                SplatLaunch,
                LossLaunch {

    /** Buffers whose values the kernel uses, those it adds to included. */
    List<Buffer> reads();

    /** Buffers that the kernel changes. */
    List<Buffer> writes();

    default Stream<Buffer> buffers() {
        return Stream.concat(reads().stream(), writes().stream());
    }
}
