package io.github.img3d.compute.tornado.task;

import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.ConvolutionLaunch;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.UpConvolutionLaunch;
import io.github.img3d.kernel.BiasKernels;
import io.github.img3d.kernel.ConvolutionKernels;
import io.github.img3d.kernel.FoldKernels;
import io.github.img3d.kernel.MatmulKernels;
import io.github.img3d.kernel.UpConvolutionKernels;
import uk.ac.manchester.tornado.api.TaskGraph;

/** Products and their gradients as tasks. */
final class ProductTasks {

    private ProductTasks() {}

    static void add(TaskGraph graph, String name, MatmulLaunch launch) {
        switch (launch) {
            case MatmulLaunch.Multiply l ->
                graph.task(
                        name,
                        MatmulKernels::multiply,
                        l.a().array(),
                        l.b().array(),
                        l.bias().array(),
                        l.c().array(),
                        l.inner(),
                        l.columns(),
                        l.biasRows(),
                        0,
                        l.workItems());
            case MatmulLaunch.MultiplyInputGradient l ->
                graph.task(
                        name,
                        MatmulKernels::multiplyInputGradient,
                        l.dC().array(),
                        l.b().array(),
                        l.dA().array(),
                        l.inner(),
                        l.columns(),
                        0,
                        l.workItems());
            case MatmulLaunch.MultiplyWeightGradient l ->
                graph.task(
                        name,
                        MatmulKernels::multiplyWeightGradient,
                        l.a().array(),
                        l.dC().array(),
                        l.dB().array(),
                        l.rows(),
                        l.inner(),
                        l.columns(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, BiasLaunch launch) {
        switch (launch) {
            case BiasLaunch.BiasGradient l ->
                graph.task(
                        name,
                        BiasKernels::biasGradient,
                        l.dY().array(),
                        l.dBias().array(),
                        l.repeats(),
                        l.size(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, ConvolutionLaunch launch) {
        switch (launch) {
            case ConvolutionLaunch.Convolve l ->
                graph.task(
                        name,
                        ConvolutionKernels::convolve,
                        l.x().array(),
                        l.w().array(),
                        l.bias().array(),
                        l.y().array(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        l.size().kernel(),
                        l.size().stride(),
                        l.size().padding(),
                        0,
                        l.workItems());
            case ConvolutionLaunch.ConvolveInputGradient l ->
                graph.task(
                        name,
                        ConvolutionKernels::convolveInputGradient,
                        l.dY().array(),
                        l.w().array(),
                        l.dX().array(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        l.size().kernel(),
                        l.size().stride(),
                        l.size().padding(),
                        0,
                        l.workItems());
            case ConvolutionLaunch.ConvolveWeightGradient l ->
                graph.task(
                        name,
                        ConvolutionKernels::convolveWeightGradient,
                        l.x().array(),
                        l.dY().array(),
                        l.dW().array(),
                        l.size().batch(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        l.size().kernel(),
                        l.size().stride(),
                        l.size().padding(),
                        0,
                        l.workItems());
        }
    }

    static void add(TaskGraph graph, String name, UpConvolutionLaunch launch) {
        switch (launch) {
            case UpConvolutionLaunch.FoldWeights l ->
                graph.task(
                        name,
                        FoldKernels::foldWeights,
                        l.w().array(),
                        l.folded().array(),
                        l.in() * l.out(),
                        0,
                        l.workItems());
            case UpConvolutionLaunch.UpConvolve l ->
                graph.task(
                        name,
                        UpConvolutionKernels::upConvolve,
                        l.x().array(),
                        l.folded().array(),
                        l.bias().array(),
                        l.y().array(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        0,
                        l.workItems());
            case UpConvolutionLaunch.UpConvolveInputGradient l ->
                graph.task(
                        name,
                        UpConvolutionKernels::upConvolveInputGradient,
                        l.dY().array(),
                        l.folded().array(),
                        l.dX().array(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        0,
                        l.workItems());
            case UpConvolutionLaunch.UpConvolveWeightGradient l ->
                graph.task(
                        name,
                        UpConvolutionKernels::upConvolveWeightGradient,
                        l.x().array(),
                        l.dY().array(),
                        l.dFolded().array(),
                        l.size().batch(),
                        l.size().height(),
                        l.size().width(),
                        l.size().in(),
                        l.size().out(),
                        0,
                        l.workItems());
            case UpConvolutionLaunch.FoldWeightsGradient l ->
                graph.task(
                        name,
                        FoldKernels::foldWeightsGradient,
                        l.dFolded().array(),
                        l.dW().array(),
                        l.in() * l.out(),
                        0,
                        l.workItems());
        }
    }
}
