package io.github.img3d.benchmark.kernels;

import static io.github.img3d.benchmark.kernels.RandomPrograms.random;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolve;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveInputGradient;
import io.github.img3d.compute.launch.UpConvolutionLaunch.UpConvolveWeightGradient;
import io.github.img3d.compute.launch.UpConvolutionSize;

final class UpConvolutions {

    private UpConvolutions() {}

    static Program forward(UpConvolutionSize size) {
        return RandomPrograms.of(new UpConvolve(x(size), folded(size), random("bias", size.out()), y(size), size));
    }

    static Program inputGradient(UpConvolutionSize size) {
        return RandomPrograms.of(new UpConvolveInputGradient(y(size), folded(size), x(size), size));
    }

    static Program weightGradient(UpConvolutionSize size) {
        return RandomPrograms.of(new UpConvolveWeightGradient(x(size), y(size), folded(size), size));
    }

    private static Floats x(UpConvolutionSize size) {
        return random("x", size.inputElements());
    }

    private static Floats folded(UpConvolutionSize size) {
        return random("folded", size.weightElements());
    }

    private static Floats y(UpConvolutionSize size) {
        return random("y", size.outputElements());
    }
}
