package io.github.img3d.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.compute.scalar.ScalarKernels;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernels of a JVM without vectors. */
class ScalarKernelsTest {

    private static final Kernels SCALAR = new ScalarKernels("scalar");

    @ParameterizedTest(name = "{argumentSetName}")
    @MethodSource({
        "io.github.img3d.compute.ProductContract#products",
        "io.github.img3d.compute.VectorKernelsTest#manyBlocks"
    })
    void whatANetworkMakesOfAPictureHasTheBytesOfTheVectorKernels(Product product) {
        assertArrayEquals(
                inference(product, new JvmBackend(1, JvmKernels.choose())),
                inference(product, new JvmBackend(2, SCALAR)));
    }

    /** Returns the result of a product whose weights no run changes. */
    private static float[] inference(Product product, Backend backend) {
        var sizes = product.oracle();
        var x = Runs.random("x", sizes.inputs());
        var y = Runs.zeros("y", sizes.outputs());
        var launches =
                product.forward(x, Runs.random("w", sizes.weights()), Runs.random("bias", product.biasElements()), y);
        try (backend) {
            backend.prepare(new Program(launches, List.of(x), List.of(y))).run();
        }
        return y.array();
    }

    @Nested
    class OneThread extends BackendContract {

        @Override
        public Backend backend() {
            return new JvmBackend(1, SCALAR);
        }
    }

    @Nested
    class SeveralThreads extends ThreadsContract {

        @Override
        Backend backend(int threads) {
            return new JvmBackend(threads, SCALAR);
        }
    }
}
