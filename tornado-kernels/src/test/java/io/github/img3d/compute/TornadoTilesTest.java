package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.MatmulLaunch;
import io.github.img3d.compute.launch.UpConvolutionSize;
import io.github.img3d.compute.tornado.GpuKernels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Products large enough for tiles that reach over a tile, leave a rest, or have their sum split. */
@Tag("tornado")
class TornadoTilesTest {

    private final ProductContract contract = () -> TornadoContract.device().open(new GpuKernels());

    static Stream<Arguments> products() {
        return Stream.of(
                argumentSet("product over a tile", new Product.Matrices(70, 33, 67, 7)),
                argumentSet("product of few rows, its sum split", new Product.Matrices(5, 1030, 67, 1)),
                argumentSet("convolution, stride 2", convolution(2, 9, 11, 5, 70, 3, 2, 1)),
                argumentSet("convolution, stride 3, its sum split", convolution(1, 7, 8, 40, 20, 3, 3, 0)),
                argumentSet("convolution of weight gradients split", convolution(3, 16, 19, 3, 10, 3, 1, 1)),
                argumentSet("convolution, 1×1, stride 2", convolution(2, 12, 11, 20, 70, 1, 2, 0)),
                argumentSet("up-convolution", upConvolution(2, 7, 5, 20, 70)));
    }

    private static Product convolution(
            int batch, int height, int width, int in, int out, int kernel, int stride, int padding) {
        return new Product.Convolution(new ConvolutionSize(batch, height, width, in, out, kernel, stride, padding));
    }

    private static Product upConvolution(int batch, int height, int width, int in, int out) {
        return new Product.UpConvolution(new UpConvolutionSize(batch, height, width, in, out));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    void productIsTheTextbooksSum(Product product) {
        contract.productIsTheTextbooksSum(product);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    void inputGradientIsAdded(Product product) {
        contract.inputGradientIsAdded(product);
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("products")
    void weightGradientIsAdded(Product product) {
        contract.weightGradientIsAdded(product);
    }

    /** A split product is for the device alone, so it must not be computed in advance. */
    @Test
    void aSplitProductOfConstantsIsComputedInEveryRun() {
        var a = Runs.random("a", 3 * 1030);
        var b = Runs.random("b", 1030 * 67);
        var bias = Runs.random("bias", 67);
        var expected = Runs.zeros("expected", 3 * 67);
        var c = Runs.zeros("c", 3 * 67);
        new MatmulLaunch.Multiply(a, b, bias, expected, 3, 1030, 67, 1).range(0, expected.size());
        var program =
                new Program(List.of(new MatmulLaunch.Multiply(a, b, bias, c, 3, 1030, 67, 1)), List.of(), List.of(c));

        try (var backend = contract.backend()) {
            var execution = backend.prepare(program);
            execution.run();
            c.array()[0] = 7;
            execution.run();
        }

        Worst.assertClose(Runs.doubles(expected), c, 1e-5);
    }

    @Test
    void splitSumsAreTheSameInEveryRun() {
        var a = Runs.random("a", 3 * 1030);
        var b = Runs.random("b", 1030 * 67);
        var bias = Runs.random("bias", 67);
        var first = Runs.zeros("first", 3 * 67);
        var second = Runs.zeros("second", 3 * 67);

        Runs.run(contract.backend(), List.of(new MatmulLaunch.Multiply(a, b, bias, first, 3, 1030, 67, 1)));
        Runs.run(contract.backend(), List.of(new MatmulLaunch.Multiply(a, b, bias, second, 3, 1030, 67, 1)));

        assertArrayEquals(first.array(), second.array());
    }
}
