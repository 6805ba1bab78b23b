package io.github.img3d.benchmark.task;

import java.util.Locale;

/**
 * {@code a [rows,inner] · b [inner,columns]}: the product of a layer of the original network for sixteen pictures, if its
 * convolution were unrolled to a matrix (rows are pixels, columns output channels).
 */
public enum MatrixProduct implements Task {
    ENC1(16384, 27, 96),
    ENC2(4096, 864, 128),
    ENC3(1024, 1152, 192),
    ENC4(256, 1728, 256),
    DEC1(1024, 2304, 192),
    DEC2(4096, 1728, 128),
    DEC3(16384, 1152, 96),
    DEC4(65536, 864, 64),
    DEC5(262144, 576, 48),
    FC(16, 4096, 2048);

    private final int rows;
    private final int inner;
    private final int columns;

    MatrixProduct(int rows, int inner, int columns) {
        this.rows = rows;
        this.inner = inner;
        this.columns = columns;
    }

    public int rows() {
        return rows;
    }

    public int inner() {
        return inner;
    }

    public int columns() {
        return columns;
    }

    @Override
    public String label() {
        return "gemm_%s_%dx%dx%d".formatted(name().toLowerCase(Locale.ROOT), rows, inner, columns);
    }
}
