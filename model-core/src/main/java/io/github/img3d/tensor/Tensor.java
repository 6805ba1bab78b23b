package io.github.img3d.tensor;

import io.github.img3d.compute.launch.Floats;

/** A buffer with a shape. Two tensors are the same only if they are one object. */
public final class Tensor {

    private final Shape shape;
    private final Floats buffer;

    private Tensor(Shape shape, Floats buffer) {
        this.shape = shape;
        this.buffer = buffer;
    }

    /** A tensor that keeps its values between runs; {@code values} are used, not copied. */
    public static Tensor of(String name, Shape shape, float... values) {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(name + " has " + values.length + " values, expected " + shape);
        }
        return new Tensor(shape, Floats.of(name, values));
    }

    public static Tensor zeros(String name, Shape shape) {
        return of(name, shape, new float[shape.size()]);
    }

    /** A tensor of a program's inside, whose memory may be shared once it's no longer needed. */
    public static Tensor planned(String name, Shape shape) {
        return new Tensor(shape, Floats.planned(name, shape.size()));
    }

    /** The same values under another shape of the same size. */
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

    /** The values, where they are bound. */
    public float[] values() {
        return buffer.array();
    }

    @Override
    public String toString() {
        return name() + shape;
    }
}
