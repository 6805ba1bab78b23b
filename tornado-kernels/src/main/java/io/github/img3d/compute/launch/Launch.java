package io.github.img3d.compute.launch;

/**
 * A kernel call as a value: the kernel, its buffers, its sizes. A family of kernels is a sealed interface of its own,
 * so that the compiler checks a backend's switch over launches.
 */
public sealed interface Launch extends Step
        permits FillLaunch,
                MatmulLaunch,
                BiasLaunch,
                ConvolutionLaunch,
                UpConvolutionLaunch,
                ConcatenationLaunch,
                HalvingLaunch,
                NormLaunch,
                ActivationLaunch,
                OptimizerLaunch,
                FusionLaunch,
                ProjectionLaunch,
                SplatLaunch,
                NeighbourLaunch,
                LossLaunch,
                RayLossLaunch {}
