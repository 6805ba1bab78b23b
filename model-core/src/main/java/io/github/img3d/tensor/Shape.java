package io.github.img3d.tensor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sizes of a tensor's axes.
 *
 * @param axes one size an axis, each at least 1
 */
public record Shape(List<Integer> axes) {

    /** Stands for any size in {@link #require}. */
    public static final int ANY = -1;

    /** @throws IllegalArgumentException if a size is below 1 */
    public Shape {
        axes = List.copyOf(axes);
        if (axes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("shape " + axes + ", expected sizes of at least 1");
        }
    }

    /**
     * Returns the shape of axes of these sizes.
     *
     * @throws IllegalArgumentException if a size is below 1
     */
    public static Shape of(int... sizes) {
        return new Shape(IntStream.of(sizes).boxed().toList());
    }

    /** Returns the size of an axis, counted from 0. */
    public int axis(int index) {
        return axes.get(index);
    }

    /** Returns the number of axes. */
    public int rank() {
        return axes.size();
    }

    /**
     * Returns the number of elements, the product of all sizes.
     *
     * @throws ArithmeticException if it does not fit into an int
     */
    public int size() {
        return axes.stream().reduce(1, Math::multiplyExact);
    }

    /** Returns the sizes, axis after axis. */
    public int[] toArray() {
        return axes.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * Checks this shape against an expected one.
     *
     * @param name of the tensor, for the message
     * @param expected one size an axis, or {@link #ANY}
     * @throws IllegalArgumentException if the number of axes or a size differs
     */
    public void require(String name, int... expected) {
        boolean fits = expected.length == rank()
                && IntStream.range(0, expected.length).allMatch(i -> expected[i] == ANY || expected[i] == axis(i));
        if (!fits) {
            String wanted = IntStream.of(expected)
                    .mapToObj(s -> s == ANY ? "?" : "" + s)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(name + " has shape " + this + ", expected [" + wanted + "]");
        }
    }

    @Override
    public String toString() {
        return axes.toString();
    }
}
