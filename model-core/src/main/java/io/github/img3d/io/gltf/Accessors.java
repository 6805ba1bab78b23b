package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.GltfJson.Accessor;
import io.github.img3d.io.gltf.GltfJson.Sparse;
import io.github.img3d.mesh.MeshBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The numbers that a glTF keeps in its buffers. */
record Accessors(GltfJson gltf, Buffers buffers) {

    /** Limit on elements that are zero but for sparse ones, as they take no room in the file. */
    private static final int MOST_ZEROS = 1 << 20;

    /** Numbers in stored order: {@code count} times {@code width} of them. */
    record Values(double[] numbers, int count, int width) {

        double at(int element, int part) {
            return numbers[element * width + part];
        }
    }

    /**
     * Reads an accessor; whole numbers that stand for fractions become fractions.
     *
     * @throws IllegalArgumentException if there is none, it reaches beyond its bytes, or has more elements than any mesh
     */
    Values read(@Nullable Integer number) throws IOException {
        Accessor accessor = GltfJson.at(gltf.accessors(), number, "accessor");
        String name = "accessor " + number;
        int most = accessor.bufferView() == null ? MOST_ZEROS : MeshBuilder.MOST_VERTICES;
        if (accessor.count() < 0 || accessor.count() > most) {
            throw new IllegalArgumentException(
                    "has " + name + " of " + accessor.count() + " elements, expected 0 to " + most);
        }
        int count = (int) accessor.count();
        int width = width(accessor.type(), name);
        Component component = Component.of(accessor.componentType());
        double[] numbers = accessor.bufferView() == null
                ? new double[count * width]
                : dense(accessor.bufferView(), accessor.byteOffset(), component, count, width, name);
        if (accessor.sparse() != null) {
            overlay(accessor.sparse(), component, numbers, width, name);
        }
        return new Values(accessor.normalized() ? normalised(numbers, component) : numbers, count, width);
    }

    private static int width(@Nullable String type, String name) {
        return switch (type) {
            case "SCALAR" -> 1;
            case "VEC2" -> 2;
            case "VEC3" -> 3;
            case "VEC4" -> 4;
            case null, default ->
                throw new IllegalArgumentException(
                        "has " + name + " of type " + type + ", expected SCALAR, VEC2, VEC3 or VEC4");
        };
    }

    private double[] dense(@Nullable Integer view, long offset, Component component, int count, int width, String name)
            throws IOException {
        ByteBuffer data = buffers.view(view);
        long tight = (long) component.bytes() * width;
        long given = GltfJson.at(gltf.bufferViews(), view, "bufferView").byteStride();
        long stride = given == 0 ? tight : given;
        long end = offset + (count - 1) * stride + tight;
        if (offset < 0 || offset > data.capacity() || stride < 0 || stride > 1 << 16 || end > data.capacity()) {
            throw new IllegalArgumentException("has " + name + " of " + count + " elements up to byte " + end
                    + " of bufferView " + view + ", which has " + data.capacity());
        }
        double[] numbers = new double[count * width];
        for (int i = 0; i < numbers.length; i++) {
            long at = offset + i / width * stride + (long) (i % width) * component.bytes();
            numbers[i] = component.read(data, (int) at);
        }
        return numbers;
    }

    private void overlay(Sparse sparse, Component component, double[] numbers, int width, String name)
            throws IOException {
        int elements = numbers.length / width;
        if (sparse.count() < 0 || sparse.count() > elements || sparse.indices() == null || sparse.values() == null) {
            throw new IllegalArgumentException("has " + name + " with " + sparse.count()
                    + " sparse elements, expected at most " + elements + " and where they are");
        }
        int count = (int) sparse.count();
        var at = sparse.indices();
        double[] indices = dense(at.bufferView(), at.byteOffset(), Component.of(at.componentType()), count, 1, name);
        double[] values =
                dense(sparse.values().bufferView(), sparse.values().byteOffset(), component, count, width, name);
        for (int i = 0; i < count; i++) {
            if (!(indices[i] >= 0 && indices[i] < elements)) {
                throw new IllegalArgumentException("has " + name + " with sparse element " + (long) indices[i]
                        + ", expected 0 to " + (elements - 1));
            }
            System.arraycopy(values, i * width, numbers, (int) indices[i] * width, width);
        }
    }

    private static double[] normalised(double[] numbers, Component component) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = component.normalised(numbers[i]);
        }
        return numbers;
    }
}
