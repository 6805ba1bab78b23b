package io.github.img3d.io.gltf;

import io.github.img3d.io.gltf.Accessors.Values;
import io.github.img3d.mesh.MeshBuilder;
import java.util.Optional;

/** Adds the triangles of a primitive in their colours. */
record Painting(Look look, MeshBuilder mesh, Optional<Values> colours, Optional<Values> coordinates) {

    /** @param first the mesh's number of the primitive's first vertex; the others count from there */
    void triangle(int first, int a, int b, int c) {
        if (mesh.triangle(first + a, first + b, first + c, material(a, b, c))) {
            corner(a);
            corner(b);
            corner(c);
        }
    }

    private int material(int a, int b, int c) {
        return colours.map(rgb -> mesh.tinted(
                        look.material(), shown(rgb, 0, a, b, c), shown(rgb, 1, a, b, c), shown(rgb, 2, a, b, c)))
                .orElse(look.material());
    }

    private float shown(Values rgb, int channel, int a, int b, int c) {
        double mean = (rgb.at(a, channel) + rgb.at(b, channel) + rgb.at(c, channel)) / 3;
        return Look.shown(look.linear()[channel] * mean);
    }

    private void corner(int vertex) {
        if (coordinates.isEmpty()) {
            mesh.textureCoordinate(0, 0);
        } else {
            Mapping mapping = look.mapping().orElseThrow();
            double u = finite(coordinates.get().at(vertex, 0));
            double v = finite(coordinates.get().at(vertex, 1));
            mesh.textureCoordinate(mapping.right(u, v), mapping.up(u, v));
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
