package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.compute.launch.BiasLaunch;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.FillLaunch.Fill;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.LossLaunch;
import io.github.img3d.compute.launch.UpConvolutionSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The vector kernels on the JVM's threads. */
class VectorKernelsTest {

    private static final double TOLERANCE = 5e-5;

    @Test
    void theyAreChosenWhereTheirModuleIs() {
        assertTrue(JvmKernels.choose().description().startsWith("vector"), JvmKernels.choose()::description);
    }

    /**
     * Returns sizes with more rows than a block has, more blocks than there are splits, and more columns than a panel
     * has.
     */
    static Stream<Arguments> manyBlocks() {
        return Stream.of(
                argumentSet("product, many rows", new Product.Matrices(1500, 64, 40, 1)),
                argumentSet("product, many rows and groups", new Product.Matrices(1100, 128, 9, 1)),
                argumentSet("product, many columns", new Product.Matrices(70, 70, 150, 1)),
                argumentSet("product, few rows, much else", new Product.Matrices(16, 300, 1100, 1)),
                argumentSet("product, few rows, a rest everywhere", new Product.Matrices(5, 129, 515, 1)),
                argumentSet("product, as many rows as are few", new Product.Matrices(66, 40, 70, 3)),
                argumentSet(
                        "convolution, stride 1",
                        new Product.Convolution(new ConvolutionSize(3, 20, 21, 5, 24, 3, 1, 1))),
                argumentSet(
                        "convolution, stride 2",
                        new Product.Convolution(new ConvolutionSize(5, 31, 32, 6, 40, 3, 2, 0))),
                argumentSet("up-convolution", new Product.UpConvolution(new UpConvolutionSize(3, 20, 21, 24, 16))),
                argumentSet("up-convolution, wide", new Product.UpConvolution(new UpConvolutionSize(2, 3, 70, 5, 48))));
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("manyBlocks")
    void manyBlocksAgreeWithThePlainKernels(Product product) {
        var expected = run(product, JvmBackend.plain(1));
        var actual = run(product, new JvmBackend(1, JvmKernels.choose()));

        for (int i = 0; i < expected.size(); i++) {
            Worst.assertClose(Runs.doubles(expected.get(i)), actual.get(i), TOLERANCE);
        }
    }

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("manyBlocks")
    void manyBlocksHaveTheSameBytesOnAnyThreads(Product product) {
        var expected = run(product, new JvmBackend(1, JvmKernels.choose()));
        var actual = run(product, new JvmBackend(3, JvmKernels.choose()));

        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i).array(), actual.get(i).array(), expected.get(i)::name);
        }
    }

    /** The gradients' memory holds values that an earlier buffer left there. */
    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource("manyBlocks")
    void aFirstGradientNeedsNoZeros(Product product) {
        var expected = firstGradients(product, JvmBackend.plain(1));
        var actual = firstGradients(product, new JvmBackend(1, JvmKernels.choose()));

        for (int i = 0; i < expected.size(); i++) {
            Worst.assertClose(Runs.doubles(expected.get(i)), actual.get(i), TOLERANCE);
        }
    }

    private static List<Floats> firstGradients(Product product, Backend backend) {
        var sizes = product.oracle();
        var dY = Runs.random("dY", sizes.outputs());
        var left = Floats.planned("left", Math.max(sizes.inputs(), sizes.weights()));
        var dX = Floats.planned("dX", sizes.inputs());
        var dW = Floats.planned("dW", sizes.weights());
        var copies = List.of(Runs.zeros("copy of dX", dX.size()), Runs.zeros("copy of dW", dW.size()));
        var launches = new ArrayList<Launch>();
        launches.add(new Fill(left, 7));
        launches.add(new LossLaunch.Total(left, Runs.zeros("sum", 1), left.size(), 1));
        launches.add(new Fill(dX, 0));
        launches.add(new Fill(dW, 0));
        launches.addAll(product.inputGradient(dY, Runs.random("w", sizes.weights()), dX));
        launches.addAll(product.weightGradient(Runs.random("x", sizes.inputs()), dY, dW));
        launches.add(new BiasLaunch.BiasGradient(dX, copies.get(0), 1, dX.size()));
        launches.add(new BiasLaunch.BiasGradient(dW, copies.get(1), 1, dW.size()));
        Runs.run(backend, launches);
        return copies;
    }

    /** Returns the result and both gradients. */
    private static List<Floats> run(Product product, Backend backend) {
        var sizes = product.oracle();
        var x = Runs.random("x", sizes.inputs());
        var w = Runs.random("w", sizes.weights());
        var y = Runs.zeros("y", sizes.outputs());
        var dY = Runs.random("dY", sizes.outputs());
        var dX = Runs.random("dX", sizes.inputs());
        var dW = Runs.random("dW", sizes.weights());
        var launches = Stream.of(
                        product.forward(x, w, Runs.random("bias", product.biasElements()), y),
                        product.inputGradient(dY, w, dX),
                        product.weightGradient(x, dY, dW))
                .flatMap(List::stream)
                .toList();
        Runs.run(backend, launches);
        return List.of(y, dX, dW);
    }

    @Nested
    class OneThread extends BackendContract {

        @Override
        public Backend backend() {
            return new JvmBackend(1, JvmKernels.choose());
        }
    }

    @Nested
    class Loss extends LossContract {

        @Override
        protected Backend backend() {
            return new JvmBackend(2, JvmKernels.choose());
        }
    }

    @Nested
    class RayLoss extends RayLossContract {

        @Override
        protected Backend backend() {
            return new JvmBackend(2, JvmKernels.choose());
        }
    }

    @Nested
    class Splat extends SplatContract {

        @Override
        protected Backend backend() {
            return new JvmBackend(2, JvmKernels.choose());
        }
    }

    @Nested
    class Fusion extends FusionContract {

        @Override
        protected Backend backend() {
            return new JvmBackend(2, JvmKernels.choose());
        }
    }

    @Nested
    class Neighbours extends NeighbourContract {

        @Override
        protected Backend backend() {
            return new JvmBackend(2, JvmKernels.choose());
        }
    }

    @Nested
    class SeveralThreads extends ThreadsContract {

        @Override
        Backend backend(int threads) {
            return new JvmBackend(threads, JvmKernels.choose());
        }
    }
}
