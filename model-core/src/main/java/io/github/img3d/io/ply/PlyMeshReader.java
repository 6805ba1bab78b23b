package io.github.img3d.io.ply;

import io.github.img3d.io.ply.PlyHeader.Element;
import io.github.img3d.io.ply.PlyHeader.Property;
import io.github.img3d.io.ply.PlyHeader.Type;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.mesh.VertexColours;
import java.util.Arrays;

/** Reads the vertices and faces of a PLY file, with the colours of either. */
final class PlyMeshReader {

    private static final int NOT_WANTED = -1;

    private final PlyData data;
    private final MeshBuilder mesh = new MeshBuilder();
    private final int grey = mesh.material(Material.grey(""));
    private final VertexColours colours = new VertexColours();
    private int[] corners = new int[64];
    private int cornerCount;

    private PlyMeshReader(PlyData data) {
        this.data = data;
    }

    static TriangleMesh read(byte[] bytes) {
        var header = PlyHeader.parse(bytes);
        var reader = new PlyMeshReader(PlyData.of(bytes, header));
        for (Element element : header.elements()) {
            reader.element(element);
        }
        return reader.mesh.mesh();
    }

    private void element(Element element) {
        if (element.properties().isEmpty()) {
            return;
        }
        data.requireRoom(element);
        switch (element.name()) {
            case "vertex" -> vertices(element);
            case "face" -> faces(element);
            default -> skip(element);
        }
    }

    private void vertices(Element element) {
        int[] places = element.places("x", "y", "z");
        if (!all(places)) {
            throw new IllegalArgumentException("its vertices have no x, y and z");
        }
        int[] channels = channels(element);
        double[] values = new double[element.properties().size()];
        for (int i = 0; i < element.count(); i++) {
            take(element, values);
            mesh.vertex(values[places[0]], values[places[1]], values[places[2]]);
            if (channels.length > 0) {
                colours.set(
                        i,
                        fraction(element, channels[0], values),
                        fraction(element, channels[1], values),
                        fraction(element, channels[2], values));
            }
        }
    }

    private void faces(Element element) {
        int[] channels = channels(element);
        double[] values = new double[element.properties().size()];
        for (int i = 0; i < element.count(); i++) {
            cornerCount = 0;
            take(element, values);
            mesh.polygon(
                    corners, cornerCount, channels.length > 0 ? ownMaterial(element, channels, values) : material());
        }
    }

    private int ownMaterial(Element element, int[] channels, double[] values) {
        return mesh.tinted(
                grey,
                fraction(element, channels[0], values),
                fraction(element, channels[1], values),
                fraction(element, channels[2], values));
    }

    private int material() {
        return colours.isEmpty() || cornerCount == 0
                ? grey
                : mesh.tinted(
                        grey,
                        colours.mean(corners, cornerCount, 0),
                        colours.mean(corners, cornerCount, 1),
                        colours.mean(corners, cornerCount, 2));
    }

    private void skip(Element element) {
        double[] values = new double[element.properties().size()];
        for (long i = 0; i < element.count(); i++) {
            take(element, values);
        }
    }

    /** Reads an element; of its lists only the corners of a face are kept. */
    private void take(Element element, double[] values) {
        for (int p = 0; p < values.length; p++) {
            Property property = element.properties().get(p);
            if (property.length().isEmpty()) {
                values[p] = data.number(property.type());
            } else {
                list(property, property.length().get());
            }
        }
    }

    private void list(Property property, Type lengthType) {
        double length = data.number(lengthType);
        data.requireRoom(length, data.least(property.type()), property.name());
        boolean isFace =
                property.name().equals("vertex_indices") || property.name().equals("vertex_index");
        corners = isFace && length > corners.length ? new int[2 * (int) length] : corners;
        for (int i = 0; i < length; i++) {
            double value = data.number(property.type());
            if (isFace) {
                corners[i] = (int) value == value ? (int) value : NOT_WANTED;
            }
        }
        cornerCount = isFace ? (int) length : cornerCount;
    }

    /** Returns where red, green and blue stand; nothing if not all of them are there. */
    private static int[] channels(Element element) {
        int[] places = element.places("red", "green", "blue");
        return all(places) ? places : new int[0];
    }

    private static boolean all(int[] places) {
        return Arrays.stream(places).allMatch(place -> place >= 0);
    }

    /** Returns a colour in [0,1]: real numbers are fractions, whole ones are parts of the greatest of their type. */
    private static float fraction(Element element, int property, double[] values) {
        Type type = element.properties().get(property).type();
        int most = type == Type.UINT16 ? 65535 : 255;
        return (float) (type.isReal() ? values[property] : values[property] / most);
    }
}
