package io.github.img3d.compute.vector.product;

import static io.github.img3d.compute.vector.register.RegisterTile.LANES;
import static io.github.img3d.compute.vector.register.RegisterTile.ROWS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiles of every width, bit for bit; kernels use the wider ones only where AVX-512 has registers for them. */
class RegisterTilesTest {

    private static final int SUMMED = 7;
    private static final int BEFORE = 3;
    private static final int AFTER = 5;

    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void sixRowsThatLieAnywhereTimesAPanel(int vectors) {
        int columns = vectors * LANES;
        int[] rows = {11, 0, 30, 30, 4, 22};
        float[] a = random(30 + SUMMED);
        float[] b = random(BEFORE + SUMMED * columns);
        float[] actual = random(BEFORE + ROWS * columns + AFTER);
        float[] expected = actual.clone();
        for (int r = 0; r < ROWS; r++) {
            for (int n = 0; n < columns; n++) {
                float sum = 0;
                for (int k = 0; k < SUMMED; k++) {
                    sum = Math.fma(a[rows[r] + k], b[BEFORE + k * columns + n], sum);
                }
                expected[BEFORE + r * columns + n] = sum;
            }
        }

        multiply(vectors, a, rows, b, actual);

        assertArrayEquals(expected, actual);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void outerProductsAreAddedToSixRows(int vectors) {
        int columns = vectors * LANES;
        int aRow = ROWS + 2;
        int dRow = columns + 1;
        int cRow = columns + 4;
        float[] a = random(BEFORE + SUMMED * aRow);
        float[] d = random(BEFORE + SUMMED * dRow);
        float[] actual = random(BEFORE + ROWS * cRow + AFTER);
        float[] expected = actual.clone();
        for (int m = 0; m < ROWS; m++) {
            for (int n = 0; n < columns; n++) {
                int c = BEFORE + m * cRow + n;
                for (int p = 0; p < SUMMED; p++) {
                    expected[c] = Math.fma(a[BEFORE + p * aRow + m], d[BEFORE + p * dRow + n], expected[c]);
                }
            }
        }

        add(vectors, a, aRow, d, dRow, actual, cRow);

        assertArrayEquals(expected, actual);
    }

    private static void multiply(int vectors, float[] a, int[] r, float[] b, float[] c) {
        switch (vectors) {
            case 2 -> ProductTile.two(a, r[0], r[1], r[2], r[3], r[4], r[5], b, BEFORE, SUMMED, c, BEFORE);
            case 3 -> ProductTile.three(a, r[0], r[1], r[2], r[3], r[4], r[5], b, BEFORE, SUMMED, c, BEFORE);
            default -> ProductTile.four(a, r[0], r[1], r[2], r[3], r[4], r[5], b, BEFORE, SUMMED, c, BEFORE);
        }
    }

    private static void add(int vectors, float[] a, int aRow, float[] d, int dRow, float[] c, int cRow) {
        switch (vectors) {
            case 2 -> OuterTile.two(a, BEFORE, aRow, d, BEFORE, dRow, SUMMED, c, BEFORE, cRow);
            case 3 -> OuterTile.three(a, BEFORE, aRow, d, BEFORE, dRow, SUMMED, c, BEFORE, cRow);
            default -> OuterTile.four(a, BEFORE, aRow, d, BEFORE, dRow, SUMMED, c, BEFORE, cRow);
        }
    }

    private float[] random(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }
}
