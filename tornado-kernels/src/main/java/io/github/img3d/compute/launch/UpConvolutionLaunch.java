package io.github.img3d.compute.launch;

import io.github.img3d.kernel.FoldKernels;
import io.github.img3d.kernel.UpConvolutionKernels;
import java.util.List;

/**
 * Upsampling by two and a 3×3 convolution in one; formulas are at {@link UpConvolutionKernels} and {@link FoldKernels},
 * shapes at {@link UpConvolutionSize}.
 */
public sealed interface UpConvolutionLaunch extends Launch {

    /** Folds {@code w [3,3,in,out]} to {@code folded [9,in,out]}. */
    record FoldWeights(Floats w, Floats folded, int in, int out) implements UpConvolutionLaunch {

        public FoldWeights {
            BufferSize.require(w, 9L * in * out);
            BufferSize.require(folded, 9L * in * out);
        }

        @Override
        public int workItems() {
            return folded.size();
        }

        @Override
        public void range(int begin, int count) {
            FoldKernels.foldWeights(w.array(), folded.array(), in * out, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(w);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(folded);
        }
    }

    /** Assigns y; a work item is four outputs. */
    record UpConvolve(Floats x, Floats folded, Floats bias, Floats y, UpConvolutionSize size)
            implements UpConvolutionLaunch {

        public UpConvolve {
            BufferSize.require(x, size.inputElements());
            BufferSize.require(folded, size.weightElements());
            BufferSize.require(bias, size.out());
            BufferSize.require(y, size.outputElements());
        }

        @Override
        public int workItems() {
            return y.size() / 4;
        }

        @Override
        public void range(int begin, int count) {
            UpConvolutionKernels.upConvolve(
                    x.array(),
                    folded.array(),
                    bias.array(),
                    y.array(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, folded, bias);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(y);
        }
    }

    /** Adds to dX. */
    record UpConvolveInputGradient(Floats dY, Floats folded, Floats dX, UpConvolutionSize size)
            implements UpConvolutionLaunch {

        public UpConvolveInputGradient {
            BufferSize.require(dY, size.outputElements());
            BufferSize.require(folded, size.weightElements());
            BufferSize.require(dX, size.inputElements());
        }

        @Override
        public int workItems() {
            return dX.size();
        }

        @Override
        public void range(int begin, int count) {
            UpConvolutionKernels.upConvolveInputGradient(
                    dY.array(),
                    folded.array(),
                    dX.array(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dY, folded, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }

    /** Adds to dFolded. */
    record UpConvolveWeightGradient(Floats x, Floats dY, Floats dFolded, UpConvolutionSize size)
            implements UpConvolutionLaunch {

        public UpConvolveWeightGradient {
            BufferSize.require(x, size.inputElements());
            BufferSize.require(dY, size.outputElements());
            BufferSize.require(dFolded, size.weightElements());
        }

        @Override
        public int workItems() {
            return dFolded.size();
        }

        @Override
        public void range(int begin, int count) {
            UpConvolutionKernels.upConvolveWeightGradient(
                    x.array(),
                    dY.array(),
                    dFolded.array(),
                    size.batch(),
                    size.height(),
                    size.width(),
                    size.in(),
                    size.out(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, dY, dFolded);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dFolded);
        }
    }

    /** Adds to {@code dW [3,3,in,out]}. */
    record FoldWeightsGradient(Floats dFolded, Floats dW, int in, int out) implements UpConvolutionLaunch {

        public FoldWeightsGradient {
            BufferSize.require(dFolded, 9L * in * out);
            BufferSize.require(dW, 9L * in * out);
        }

        @Override
        public int workItems() {
            return dW.size();
        }

        @Override
        public void range(int begin, int count) {
            FoldKernels.foldWeightsGradient(dFolded.array(), dW.array(), in * out, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dFolded, dW);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dW);
        }
    }
}
