package io.github.img3d.compute.vector.register;

/**
 * A thread's own memory for the block at hand, small enough for a cache: gathered operands and a product. Buffers grow
 * when they are asked for.
 */
public final class ThreadBuffers {

    private static final ThreadLocal<ThreadBuffers> OWN = ThreadLocal.withInitial(ThreadBuffers::new);

    private float[] left = new float[0];
    private float[] right = new float[0];
    private float[] result = new float[0];
    private float[] line = new float[0];

    public static ThreadBuffers own() {
        return OWN.get();
    }

    public float[] left(int size) {
        if (left.length < size) {
            left = new float[size];
        }
        return left;
    }

    public float[] right(int size) {
        if (right.length < size) {
            right = new float[size];
        }
        return right;
    }

    public float[] result(int size) {
        if (result.length < size) {
            result = new float[size];
        }
        return result;
    }

    public float[] line(int size) {
        if (line.length < size) {
            line = new float[size];
        }
        return line;
    }
}
