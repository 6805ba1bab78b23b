package io.github.img3d.compute.vector;

/** A thread's own cache-sized memory for the block at hand: gathered operands and a product; grown at first use. */
final class Block {

    private static final ThreadLocal<Block> OWN = ThreadLocal.withInitial(Block::new);

    private float[] left = new float[0];
    private float[] right = new float[0];
    private float[] result = new float[0];
    private float[] line = new float[0];

    static Block own() {
        return OWN.get();
    }

    float[] left(int size) {
        if (left.length < size) {
            left = new float[size];
        }
        return left;
    }

    float[] right(int size) {
        if (right.length < size) {
            right = new float[size];
        }
        return right;
    }

    float[] result(int size) {
        if (result.length < size) {
            result = new float[size];
        }
        return result;
    }

    float[] line(int size) {
        if (line.length < size) {
            line = new float[size];
        }
        return line;
    }
}
