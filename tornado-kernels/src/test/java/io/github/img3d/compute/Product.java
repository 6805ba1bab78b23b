package io.github.img3d.compute;

import io.github.img3d.compute.launch.ConvolutionLaunch;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.UpConvolutionLaunch;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.List;

/** Launches that are a sum of products, with their oracle. The bias repeats over the output. */
sealed interface Product {

    Bilinear oracle();

    int biasElements();

    List<Launch> forward(Floats x, Floats w, Floats bias, Floats y);

    List<Launch> inputGradient(Floats dY, Floats w, Floats dX);

    List<Launch> weightGradient(Floats x, Floats dY, Floats dW);

    record Matrices(int rows, int inner, int columns, int biasRows) implements Product {

        @Override
        public Bilinear oracle() {
            return Bilinear.product(rows, inner, columns);
        }

        @Override
        public int biasElements() {
            return biasRows * columns;
        }

        @Override
        public List<Launch> forward(Floats x, Floats w, Floats bias, Floats y) {
            return List.of(new MatmulLaunch.Multiply(x, w, bias, y, rows, inner, columns, biasRows));
        }

        @Override
        public List<Launch> inputGradient(Floats dY, Floats w, Floats dX) {
            return List.of(new MatmulLaunch.MultiplyInputGradient(dY, w, dX, rows, inner, columns));
        }

        @Override
        public List<Launch> weightGradient(Floats x, Floats dY, Floats dW) {
            return List.of(new MatmulLaunch.MultiplyWeightGradient(x, dY, dW, rows, inner, columns));
        }
    }

    record Convolution(ConvolutionSize size) implements Product {

        @Override
        public Bilinear oracle() {
            return Bilinear.convolution(size);
        }

        @Override
        public int biasElements() {
            return size.out();
        }

        @Override
        public List<Launch> forward(Floats x, Floats w, Floats bias, Floats y) {
            return List.of(new ConvolutionLaunch.Convolve(x, w, bias, y, size));
        }

        @Override
        public List<Launch> inputGradient(Floats dY, Floats w, Floats dX) {
            return List.of(new ConvolutionLaunch.ConvolveInputGradient(dY, w, dX, size));
        }

        @Override
        public List<Launch> weightGradient(Floats x, Floats dY, Floats dW) {
            return List.of(new ConvolutionLaunch.ConvolveWeightGradient(x, dY, dW, size));
        }
    }

    /** An up-convolution with the folding before and after it, so that its oracle is the textbook's. */
    record UpConvolution(UpConvolutionSize size) implements Product {

        @Override
        public Bilinear oracle() {
            return Bilinear.upConvolution(size);
        }

        @Override
        public int biasElements() {
            return size.out();
        }

        @Override
        public List<Launch> forward(Floats x, Floats w, Floats bias, Floats y) {
            var folded = folded();
            return List.of(fold(w, folded), new UpConvolutionLaunch.UpConvolve(x, folded, bias, y, size));
        }

        @Override
        public List<Launch> inputGradient(Floats dY, Floats w, Floats dX) {
            var folded = folded();
            return List.of(fold(w, folded), new UpConvolutionLaunch.UpConvolveInputGradient(dY, folded, dX, size));
        }

        @Override
        public List<Launch> weightGradient(Floats x, Floats dY, Floats dW) {
            var dFolded = folded();
            return List.of(
                    new Fill(dFolded, 0),
                    new UpConvolutionLaunch.UpConvolveWeightGradient(x, dY, dFolded, size),
                    new UpConvolutionLaunch.FoldWeightsGradient(dFolded, dW, size.in(), size.out()));
        }

        private Floats folded() {
            return Floats.planned("folded", (int) size.weightElements());
        }

        private Launch fold(Floats w, Floats folded) {
            return new UpConvolutionLaunch.FoldWeights(w, folded, size.in(), size.out());
        }
    }
}
