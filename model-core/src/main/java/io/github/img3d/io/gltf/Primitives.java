package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.Accessors.Values;
import io.github.img3d.io.gltf.GltfJson.Mesh;
import io.github.img3d.io.gltf.GltfJson.Primitive;
import io.github.img3d.mesh.MeshBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix4x4;

/** The triangles of meshes, put where their node is. Points and lines are passed over. */
final class Primitives {

    private static final int TRIANGLES = 4;
    private static final int STRIP = 5;
    private static final int FAN = 6;

    /** Limit on primitives: a small file can let many nodes show many of them that hold nothing. */
    private static final int MOST = 1_000_000;

    private final Accessors accessors;
    private final Materials materials;
    private final MeshBuilder mesh;
    private int seen;

    Primitives(Accessors accessors, Materials materials, MeshBuilder mesh) {
        this.accessors = accessors;
        this.materials = materials;
        this.mesh = mesh;
    }

    /** @throws IllegalArgumentException if a primitive names what there is not, or its parts do not fit together */
    void add(Mesh of, DMatrix4x4 world) throws IOException {
        if (of.primitives() == null) {
            return;
        }
        for (Primitive primitive : of.primitives()) {
            if (seen++ >= MOST) {
                throw new IllegalArgumentException("has more than " + MOST + " primitives; simplify it first");
            }
            int mode = primitive == null || primitive.mode() == null ? TRIANGLES : primitive.mode();
            if (mode < 0 || mode > FAN) {
                throw new IllegalArgumentException("has a primitive of mode " + mode + ", expected 0 to 6");
            }
            var attributes = primitive == null ? null : primitive.attributes();
            if (attributes != null && mode >= TRIANGLES && attributes.get("POSITION") != null) {
                add(primitive, attributes, mode, world);
            }
        }
    }

    private void add(Primitive primitive, Map<String, Integer> attributes, int mode, DMatrix4x4 world)
            throws IOException {
        Values places = attribute(attributes, "POSITION", 3);
        int first = place(places, world);
        int[] indices = indices(primitive, places.count());
        Look look = materials.look(primitive.material(), attributes.keySet());
        var surface = new Painting(
                look,
                mesh,
                attributes.get("COLOR_0") == null
                        ? Optional.empty()
                        : Optional.of(matching(attributes, "COLOR_0", 3, places)),
                look.mapping().isEmpty()
                        ? Optional.empty()
                        : Optional.of(matching(attributes, look.mapping().get().coordinates(), 2, places)));
        int triangles = mode == TRIANGLES ? indices.length / 3 : Math.max(indices.length - 2, 0);
        for (int t = 0; t < triangles; t++) {
            int from = mode == TRIANGLES ? 3 * t : t;
            surface.triangle(first, indices[mode == FAN ? 0 : from], indices[from + 1], indices[from + 2]);
        }
    }

    private int place(Values places, DMatrix4x4 m) {
        int first = 0;
        for (int i = 0; i < places.count(); i++) {
            double x = places.at(i, 0);
            double y = places.at(i, 1);
            double z = places.at(i, 2);
            int vertex = mesh.vertex(
                    m.a11 * x + m.a12 * y + m.a13 * z + m.a14,
                    m.a21 * x + m.a22 * y + m.a23 * z + m.a24,
                    m.a31 * x + m.a32 * y + m.a33 * z + m.a34);
            first = i == 0 ? vertex : first;
        }
        return first;
    }

    private int[] indices(Primitive primitive, int vertices) throws IOException {
        if (primitive.indices() == null) {
            return IntStream.range(0, vertices).toArray();
        }
        Values stored = accessors.read(primitive.indices());
        int[] indices = new int[stored.count()];
        for (int i = 0; i < indices.length; i++) {
            double index = stored.at(i, 0);
            if (!(index >= 0 && index < vertices)) {
                throw new IllegalArgumentException("has index " + (long) index + " in accessor " + primitive.indices()
                        + ", expected 0 to " + (vertices - 1));
            }
            indices[i] = (int) index;
        }
        return indices;
    }

    private Values matching(Map<String, Integer> attributes, String name, int width, Values places) throws IOException {
        Values values = attribute(attributes, name, width);
        if (values.count() != places.count()) {
            throw new IllegalArgumentException("has " + values.count() + " of " + name + " for " + places.count()
                    + " of POSITION, expected as many");
        }
        return values;
    }

    private Values attribute(Map<String, Integer> attributes, String name, int width) throws IOException {
        Values values = accessors.read(attributes.get(name));
        if (values.width() < width) {
            throw new IllegalArgumentException(
                    "has " + name + " of " + values.width() + " numbers each, expected " + width);
        }
        return values;
    }
}
