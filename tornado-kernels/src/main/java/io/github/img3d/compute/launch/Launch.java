package io.github.img3d.compute.launch;

/**
 * A kernel call as a value: the kernel, its buffers, its sizes. A family of kernels is a sealed interface of its own,
 * so that a backend's switch over launches is checked by the compiler.
 */
public sealed interface Launch extends Step
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
                NeighbourLaunch,
                LossLaunch {}
