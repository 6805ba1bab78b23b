package io.github.img3d.benchmark.peer;

import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import io.github.img3d.benchmark.task.MatrixProduct;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;

/** A matrix product by OpenBLAS; with channels first, the matrices are transposed. */
final class OpenBlas implements Runnable {

    private final int rows;
    private final int inner;
    private final int columns;
    private final FloatPointer a;
    private final FloatPointer b;
    private final FloatPointer c;

    OpenBlas(MatrixProduct product, Layout layout) {
        boolean pixelsFirst = layout == Layout.CHANNELS_LAST;
        rows = pixelsFirst ? product.rows() : product.columns();
        columns = pixelsFirst ? product.columns() : product.rows();
        inner = product.inner();
        a = random(rows * inner);
        b = random(inner * columns);
        c = random(rows * columns);
    }

    @Override
    public void run() {
        cblas_sgemm(
                CblasRowMajor,
                CblasNoTrans,
                CblasNoTrans,
                rows,
                columns,
                inner,
                1,
                a,
                inner,
                b,
                columns,
                0,
                c,
                columns);
    }

    private static FloatPointer random(int size) {
        var random = new SplittableRandom(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return new FloatPointer(values);
    }
}
