package io.github.img3d.benchmark.kernels;

/**
 * Amount of a kernel's work.
 *
 * @param amount floating-point operations, or bytes that must be read or written once
 * @param limit the resource that bounds it
 */
record KernelWork(long amount, Limit limit) {

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

    /** Counts a multiplication and an addition for each product. */
    static KernelWork products(long count) {
        return new KernelWork(2 * count, Limit.ARITHMETIC);
    }

    static KernelWork bytes(long each, long elements) {
        return new KernelWork(each * elements, Limit.MEMORY);
    }

    /** Returns the rate in 10⁹ a second. */
    double rate(double milliseconds) {
        return amount / milliseconds / 1e6;
    }
}
