package io.github.img3d.compute.launch;

import io.github.img3d.kernel.ConvolutionKernels;
import java.util.List;

/** Two-dimensional convolution; formulas are at {@link ConvolutionKernels}, shapes at {@link ConvolutionSize}. */
public sealed interface ConvolutionLaunch extends Launch {

    /** Assigns y. */
    record Convolve(Floats x, Floats w, Floats bias, Floats y, ConvolutionSize size) implements ConvolutionLaunch {

        public Convolve {
            BufferSize.require(x, size.inputElements());
            BufferSize.require(w, size.weightElements());
            BufferSize.require(bias, size.out());
            BufferSize.require(y, size.outputElements());
        }

        @Override
        public int workItems() {
            return y.size();
        }

        @Override
        public void range(int begin, int count) {
            ConvolutionKernels.convolve(
                    x.array(),
                    w.array(),
                    bias.array(),
                    y.array(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    size.kernel(),
                    size.stride(),
                    size.padding(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, w, bias);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(y);
        }
    }

    /** Adds to dX. */
    record ConvolveInputGradient(Floats dY, Floats w, Floats dX, ConvolutionSize size) implements ConvolutionLaunch {

        public ConvolveInputGradient {
            BufferSize.require(dY, size.outputElements());
            BufferSize.require(w, size.weightElements());
            BufferSize.require(dX, size.inputElements());
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            ConvolutionKernels.convolveInputGradient(
                    dY.array(),
                    w.array(),
                    dX.array(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    size.kernel(),
                    size.stride(),
                    size.padding(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, w, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }

    /** Adds to dW. */
    record ConvolveWeightGradient(Floats x, Floats dY, Floats dW, ConvolutionSize size) implements ConvolutionLaunch {

        public ConvolveWeightGradient {
            BufferSize.require(x, size.inputElements());
            BufferSize.require(dY, size.outputElements());
            BufferSize.require(dW, size.weightElements());
        }

        @Override
        public int workItems() {
            return dW.size();
        }

        @Override
        public void range(int begin, int count) {
            ConvolutionKernels.convolveWeightGradient(
                    x.array(),
                    dY.array(),
                    dW.array(),
                    size.batch(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    size.kernel(),
                    size.stride(),
                    size.padding(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, dY, dW);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dW);
        }
    }
}
