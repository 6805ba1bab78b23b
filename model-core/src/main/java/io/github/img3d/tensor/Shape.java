package io.github.img3d.tensor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sizes of a tensor's axes. */
public record Shape(List<Integer> axes) {

    /** In {@link #require}: an axis of any size. */
    public static final int ANY = -1;

    public Shape {
        axes = List.copyOf(axes);
        if (axes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("shape " + axes + ", expected sizes of at least 1");
        }
    }

    public static Shape of(int... sizes) {
        return new Shape(IntStream.of(sizes).boxed().toList());
    }

    public int axis(int index) {
        return axes.get(index);
    }

    public int rank() {
        return axes.size();
    }

    /** Number of elements. */
    public int size() {
        return axes.stream().reduce(1, Math::multiplyExact);
    }

    public int[] toArray() {
        return axes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @throws IllegalArgumentException if this shape differs from {@code expected} where that isn't {@link #ANY} */
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
