package io.github.img3d.compute;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Matrix products, convolutions and up-convolutions against their textbook sums; gradients are added. */
interface ProductContract {

    double TOLERANCE = 2e-5;

    Backend backend();

    static Stream<Arguments> products() {
        return Stream.concat(smallProducts(), wideProducts());
    }

    static Stream<Arguments> smallProducts() {
        return Stream.of(
                argumentSet("product of two numbers", new Product.Matrices(1, 1, 1, 1)),
                argumentSet("product, odd sizes", new Product.Matrices(3, 5, 7, 1)),
                argumentSet("product, bias by pixel", new Product.Matrices(6, 2, 5, 3)),
                argumentSet("convolution of one pixel", convolution(1, 1, 1, 1, 1, 3, 1, 1)),
                argumentSet("convolution, odd sizes", convolution(2, 3, 5, 2, 3, 3, 1, 1)),
                argumentSet("convolution, stride 2, even map", convolution(1, 4, 6, 3, 2, 3, 2, 0)),
                argumentSet("convolution, stride 2, odd map", convolution(2, 5, 3, 2, 3, 3, 2, 0)),
                argumentSet("convolution, stride 2, padded at the top left", convolution(1, 5, 4, 2, 2, 3, 2, 1)),
                argumentSet("convolution, stride 3", convolution(1, 7, 4, 1, 2, 3, 3, 1)),
                argumentSet("convolution, 1×1", convolution(1, 3, 2, 3, 4, 1, 1, 0)),
                argumentSet("convolution, kernel wider than the map", convolution(1, 2, 3, 2, 2, 5, 1, 2)),
                argumentSet("up-convolution of one pixel", upConvolution(1, 1, 1, 1, 1)),
                argumentSet("up-convolution of one row", upConvolution(1, 1, 4, 2, 3)),
                argumentSet("up-convolution of one column", upConvolution(2, 3, 1, 3, 2)),
                argumentSet("up-convolution, odd sizes", upConvolution(2, 3, 5, 2, 3)));
    }

    /** Sizes whose channels fill vector lanes, just miss them or leave a rest. */
    static Stream<Arguments> wideProducts() {
        return Stream.of(
                argumentSet("product, full lanes", new Product.Matrices(16, 64, 48, 1)),
                argumentSet("product, a rest everywhere", new Product.Matrices(17, 35, 33, 1)),
                argumentSet("product, one row", new Product.Matrices(1, 130, 67, 1)),
                argumentSet("product, bias by pixel, full lanes", new Product.Matrices(24, 16, 32, 12)),
                argumentSet("convolution, full lanes", convolution(2, 4, 4, 16, 32, 3, 2, 0)),
                argumentSet("convolution of a picture", convolution(1, 9, 9, 3, 24, 3, 2, 0)),
                argumentSet("convolution, a rest everywhere", convolution(1, 5, 7, 17, 19, 3, 1, 1)),
                argumentSet("up-convolution, full lanes", upConvolution(2, 4, 4, 32, 16)),
                argumentSet("up-convolution, a rest everywhere", upConvolution(1, 3, 5, 17, 19)),
                argumentSet("up-convolution, fewer channels than lanes", upConvolution(3, 2, 9, 5, 3)));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    default void productIsTheTextbooksSum(Product product) {
        var oracle = product.oracle();
        var x = Runs.random("x", oracle.inputs());
        var w = Runs.random("w", oracle.weights());
        var bias = Runs.random("bias", product.biasElements());
        var y = Runs.random("y", oracle.outputs());
        var expected = oracle.forward(Runs.doubles(x), Runs.doubles(w));
        for (int i = 0; i < expected.length; i++) {
            expected[i] += bias.array()[i % bias.size()];
        }

        Runs.run(backend(), product.forward(x, w, bias, y));

        Worst.assertClose(expected, y, TOLERANCE);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    default void inputGradientIsAdded(Product product) {
        var oracle = product.oracle();
        var w = Runs.random("w", oracle.weights());
        var dY = Runs.random("dY", oracle.outputs());
        var dX = Runs.random("dX", oracle.inputs());
        var expected = sum(Runs.doubles(dX), oracle.inputGradient(Runs.doubles(dY), Runs.doubles(w)));

        Runs.run(backend(), product.inputGradient(dY, w, dX));

        Worst.assertClose(expected, dX, TOLERANCE);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    default void weightGradientIsAdded(Product product) {
        var oracle = product.oracle();
        var x = Runs.random("x", oracle.inputs());
        var dY = Runs.random("dY", oracle.outputs());
        var dW = Runs.random("dW", oracle.weights());
        var expected = sum(Runs.doubles(dW), oracle.weightGradient(Runs.doubles(x), Runs.doubles(dY)));

        Runs.run(backend(), product.weightGradient(x, dY, dW));

        Worst.assertClose(expected, dW, TOLERANCE);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("smallProducts")
    default void gradientsOfProductsMatchFiniteDifferences(Product product) {
        var oracle = product.oracle();
        var x = Runs.random("x", oracle.inputs());
        var w = Runs.random("w", oracle.weights());
        var dY = Runs.random("dY", oracle.outputs());
        var dX = Runs.zeros("dX", oracle.inputs());
        var dW = Runs.zeros("dW", oracle.weights());

        Runs.run(backend(), product.inputGradient(dY, w, dX));
        Runs.run(backend(), product.weightGradient(x, dY, dW));

        double[] xs = Runs.doubles(x);
        double[] ws = Runs.doubles(w);
        double[] probe = Runs.doubles(dY);
        Worst.ofGradient(dX, at -> oracle.forward(at, ws), xs, probe, 1e-3).assertBelow(TOLERANCE);
        Worst.ofGradient(dW, at -> oracle.forward(xs, at), ws, probe, 1e-3).assertBelow(TOLERANCE);
    }

    private static double[] sum(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        return a;
    }

    private static Product convolution(
            int batch, int height, int width, int in, int out, int kernel, int stride, int padding) {
        return new Product.Convolution(new ConvolutionSize(batch, height, width, in, out, kernel, stride, padding));
    }

    private static Product upConvolution(int batch, int height, int width, int in, int out) {
        return new Product.UpConvolution(new UpConvolutionSize(batch, height, width, in, out));
    }
}
