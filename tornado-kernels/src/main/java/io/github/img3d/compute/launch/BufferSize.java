package io.github.img3d.compute.launch;

/** The check that every launch makes on its buffers. */
final class BufferSize {

    private BufferSize() {}

    static void require(Buffer buffer, long elements) {
        if (elements < 1 || buffer.size() != elements) {
            throw new IllegalArgumentException(buffer + ", expected " + elements + " elements, at least 1");
        }
    }

    static void require(Buffer buffer, int... dimensions) {
        long elements = 1;
        for (int dimension : dimensions) {
            elements = Math.multiplyExact(elements, Math.max(0, dimension));
        }
        require(buffer, elements);
    }
}
