package io.github.img3d.benchmark.kernels;

import static io.github.img3d.benchmark.task.Scene.BATCH;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.Locale;
import java.util.function.Supplier;

/** TimeKernels of the original network's training step, batch 16, and of its renderer. */
public enum Kernel {
    FC_FORWARD(() -> Products.forward(BATCH, 4096, 2048), product(BATCH, 4096, 2048)),
    FC_INPUT_GRADIENT(() -> Products.inputGradient(BATCH, 4096, 2048), product(BATCH, 4096, 2048)),
    FC_WEIGHT_GRADIENT(() -> Products.weightGradient(BATCH, 4096, 2048), product(BATCH, 4096, 2048)),
    HEAD_FORWARD(() -> Products.forward(BATCH * Scene.PIXELS, 48, 32), product(BATCH * Scene.PIXELS, 48, 32)),
    HEAD_INPUT_GRADIENT(
            () -> Products.inputGradient(BATCH * Scene.PIXELS, 48, 32), product(BATCH * Scene.PIXELS, 48, 32)),
    HEAD_WEIGHT_GRADIENT(
            () -> Products.weightGradient(BATCH * Scene.PIXELS, 48, 32), product(BATCH * Scene.PIXELS, 48, 32)),
    CONV2_FORWARD(() -> Convolutions.forward(conv2()), convolution(conv2())),
    CONV2_INPUT_GRADIENT(() -> Convolutions.inputGradient(conv2()), convolution(conv2())),
    CONV2_WEIGHT_GRADIENT(() -> Convolutions.weightGradient(conv2()), convolution(conv2())),
    UP1_FORWARD(() -> UpConvolutions.forward(up1()), upConvolution(up1())),
    UP1_INPUT_GRADIENT(() -> UpConvolutions.inputGradient(up1()), upConvolution(up1())),
    UP1_WEIGHT_GRADIENT(() -> UpConvolutions.weightGradient(up1()), upConvolution(up1())),
    UP5_FORWARD(() -> UpConvolutions.forward(up5()), upConvolution(up5())),
    UP5_INPUT_GRADIENT(() -> UpConvolutions.inputGradient(up5()), upConvolution(up5())),
    UP5_WEIGHT_GRADIENT(() -> UpConvolutions.weightGradient(up5()), upConvolution(up5())),
    NORM_RELU_FORWARD(Passes::normForward, KernelWork.bytes(12, Passes.NORM_SIZE)),
    NORM_RELU_STEP(Passes::normStep, KernelWork.bytes(32, Passes.NORM_SIZE)),
    ADAM(Passes::adam, KernelWork.bytes(28, Passes.ADAM_SIZE)),
    FUSE(Passes::fuse, KernelWork.bytes(8, Passes.MAPS_SIZE)),
    RENDER(Passes::render, KernelWork.bytes(4L * Scene.NOVEL, Passes.MAPS_SIZE));

    private final Supplier<Program> program;
    private final KernelWork work;

    Kernel(Supplier<Program> program, KernelWork work) {
        this.program = program;
        this.work = work;
    }

    Program program() {
        return program.get();
    }

    KernelWork work() {
        return work;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static ConvolutionSize conv2() {
        return new ConvolutionSize(BATCH, 32, 32, 96, 128, 3, 2, 1);
    }

    private static UpConvolutionSize up1() {
        return new UpConvolutionSize(BATCH, 4, 4, 256, 192);
    }

    private static UpConvolutionSize up5() {
        return new UpConvolutionSize(BATCH, 64, 64, 64, 48);
    }

    private static KernelWork product(int rows, int inner, int columns) {
        return KernelWork.products((long) rows * inner * columns);
    }

    private static KernelWork convolution(ConvolutionSize size) {
        return KernelWork.products(size.outputElements() * size.kernel() * size.kernel() * size.in());
    }

    /** Counts nine products for four outputs, not the textbook's thirty-six. */
    private static KernelWork upConvolution(UpConvolutionSize size) {
        return KernelWork.products(size.inputElements() * 9 * size.out());
    }
}
