package io.github.img3d.tensor;

import io.github.img3d.compute.launch.Floats;

/** A buffer with a shape, row-major. Two tensors are equal only if they are the same object. */
public final class Tensor {

    private final Shape shape;
    private final Floats buffer;

    private Tensor(Shape shape, Floats buffer) {
        this.shape = shape;
        this.buffer = buffer;
    }

    /**
     * Returns a tensor that keeps its values between runs. It uses the array {@code values} itself, not a copy.
     *
     * @throws IllegalArgumentException if there are not as many values as the shape has elements
     */
    public static Tensor of(String name, Shape shape, float... values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(name + " has " + values.length + " values, expected " + shape);
        }
        return new Tensor(shape, Floats.of(name, values));
    }

    /** Returns a tensor of zeros that keeps its values between runs. */
    public static Tensor zeros(String name, Shape shape) {
        return of(name, shape, new float[shape.size()]);
    }

    /** Returns a tensor for the inside of a program, whose memory may be reused once it is no longer needed. */
    public static Tensor planned(String name, Shape shape) {
        return new Tensor(shape, Floats.planned(name, shape.size()));
    }

    /**
     * Returns a tensor that shares this one's values, under another shape of the same size.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public Tensor reshaped(Shape other) {
        if (other.size() != shape.size()) {
            throw new IllegalArgumentException(name() + " has shape " + shape + ", which cannot become " + other);
        }
        return new Tensor(other, buffer);
    }

    public String name() {
        return buffer.name();
    }

    public Shape shape() {
        return shape;
    }

    public Floats buffer() {
        return buffer;
    }

    /** Returns the array of values itself, or null for a planned tensor that has no memory yet. */
    public float[] values() {
        return buffer.array();
    }

    @Override
    public String toString() {
        return name() + shape;
    }
}
