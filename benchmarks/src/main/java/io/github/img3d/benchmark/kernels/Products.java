package io.github.img3d.benchmark.kernels;

import static io.github.img3d.benchmark.kernels.RandomPrograms.random;

import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.MatmulLaunch.Multiply;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyInputGradient;
import io.github.img3d.compute.launch.MatmulLaunch.MultiplyWeightGradient;

/** Matrix products {@code [rows,inner]·[inner,columns]}. */
final class Products {

    private Products() {}

    static Program forward(int rows, int inner, int columns) {
        Floats bias = random("bias", columns);
        return RandomPrograms.of(new Multiply(
                left(rows, inner), right(inner, columns), bias, left(rows, columns), rows, inner, columns, 1));
    }

    static Program inputGradient(int rows, int inner, int columns) {
        return RandomPrograms.of(new MultiplyInputGradient(
                left(rows, columns), right(inner, columns), left(rows, inner), rows, inner, columns));
    }

    static Program weightGradient(int rows, int inner, int columns) {
        return RandomPrograms.of(new MultiplyWeightGradient(
                left(rows, inner), left(rows, columns), right(inner, columns), rows, inner, columns));
    }

    private static Floats left(int rows, int width) {
        return random("rows", (long) rows * width);
    }

    private static Floats right(int inner, int columns) {
        return random("weights", (long) inner * columns);
    }
}
