package io.github.img3d.benchmark.kernels;

/** {@code a = b + 3c} over arrays that no cache holds. */
final class Triad implements MachinePeak.Load {

    private static final int SIZE = 1 << 24;

    private final float[] a = new float[SIZE];
    private final float[] b = new float[SIZE];
    private final float[] c = new float[SIZE];

    @Override
    public long amount() {
        return 3L * Float.BYTES * SIZE;
    }

    @Override
    public void run() {
        for (int i = 0; i < SIZE; i++) {
            a[i] = b[i] + 3 * c[i];
        }
    }
}
