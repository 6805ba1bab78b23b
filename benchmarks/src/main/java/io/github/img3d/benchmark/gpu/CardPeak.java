package io.github.img3d.benchmark.gpu;

/** Yardsticks for a card, measured in the same run; each does a fixed number of operations. */
enum CardPeak {
    /** Fused multiply-adds between registers, by {@code peak.cu}. */
    FMA("fma", 1L << 40),
    /** PyTorch's product of two matrices, 8192 by 8192. */
    PRODUCT("matmul_8192", 2L * 8192 * 8192 * 8192);

    private final String label;
    private final long operations;

    CardPeak(String label, long operations) {
        this.label = label;
        this.operations = operations;
    }

    String label() {
        return label;
    }

    long operations() {
        return operations;
    }
}
