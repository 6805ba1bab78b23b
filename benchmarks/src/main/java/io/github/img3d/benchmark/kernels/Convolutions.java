package io.github.img3d.benchmark.kernels;

import static io.github.img3d.benchmark.kernels.RandomPrograms.random;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveWeightGradient;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.Floats;

final class Convolutions {

    private Convolutions() {}

    static Program forward(ConvolutionSize size) {
        return RandomPrograms.of(new Convolve(x(size), w(size), random("bias", size.out()), y(size), size));
    }

    static Program inputGradient(ConvolutionSize size) {
        return RandomPrograms.of(new ConvolveInputGradient(y(size), w(size), x(size), size));
    }

    static Program weightGradient(ConvolutionSize size) {
        return RandomPrograms.of(new ConvolveWeightGradient(x(size), y(size), w(size), size));
    }

    private static Floats x(ConvolutionSize size) {
        return random("x", size.inputElements());
    }

    private static Floats w(ConvolutionSize size) {
        return random("w", size.weightElements());
    }

    private static Floats y(ConvolutionSize size) {
        return random("y", size.outputElements());
    }
}
