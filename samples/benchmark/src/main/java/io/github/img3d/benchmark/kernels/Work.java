package io.github.img3d.benchmark.kernels;

/**
 * How much a kernel has to do.
 *
 * @param amount floating-point operations, or bytes that must be read or written once
 * @param limit what bounds it
 */
record Work(long amount, Limit limit) {

    enum Limit {
        ARITHMETIC("GFLOP/s"),
        MEMORY("GB/s");

        private final String unit;

        Limit(String unit) {
            this.unit = unit;
        }

        String unit() {
            return unit;
        }
    }

    /** A multiplication and an addition each. */
    static Work products(long count) {
        return new Work(2 * count, Limit.ARITHMETIC);
    }

    static Work bytes(long each, long elements) {
        return new Work(each * elements, Limit.MEMORY);
    }

    /** In 10⁹ a second. */
    double rate(double milliseconds) {
        return amount / milliseconds / 1e6;
    }
}
