package io.github.img3d.io.ply;

import io.github.img3d.io.mesh.VertexColours;
import io.github.img3d.io.ply.PlyElements.Element;
import io.github.img3d.io.ply.PlyElements.Property;
import io.github.img3d.io.ply.PlyElements.Type;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.TriangleMesh;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the surface of a PLY file, as text or binary of either byte order: vertices, faces, and the colours of either.
 * What else it has is skipped.
 */
public final class PlyReader {

    private static final List<String> PLACE = List.of("x", "y", "z");
    private static final List<String> COLOUR = List.of("red", "green", "blue");
    private static final int NOT_WANTED = -1;

    private final PlyData data;
    private final MeshBuilder mesh = new MeshBuilder();
    private final int grey = mesh.material(Material.grey(""));
    private final VertexColours colours = new VertexColours();
    private int[] corners = new int[64];
    private int cornerCount;

    private PlyReader(PlyData data) {
        this.data = data;
    }

    /** @throws IllegalArgumentException if it is no PLY file, cut off, or has no faces or indices out of range */
    public static TriangleMesh read(byte[] bytes) {
        var header = PlyElements.parse(bytes);
        var reader = new PlyReader(PlyData.of(bytes, header));
        for (Element element : header.elements()) {
            reader.element(element);
        }
        return reader.mesh.mesh();
    }

    private void element(Element element) {
        if (element.properties().isEmpty()) {
            return;
        }
        requireRoom(element.count(), least(element), element.name());
        switch (element.name()) {
            case "vertex" -> vertices(element);
            case "face" -> faces(element);
            default -> skip(element);
        }
    }

    private void vertices(Element element) {
        int[] places = places(element, PLACE);
        int[] channels = places(element, COLOUR);
        requireAll(places);
        double[] values = new double[element.properties().size()];
        for (int i = 0; i < element.count(); i++) {
            take(element, values);
            mesh.vertex(values[places[0]], values[places[1]], values[places[2]]);
            if (channels[0] >= 0) {
                colours.set(
                        i,
                        fraction(element, channels[0], values),
                        fraction(element, channels[1], values),
                        fraction(element, channels[2], values));
            }
        }
    }

    private void faces(Element element) {
        int[] channels = places(element, COLOUR);
        double[] values = new double[element.properties().size()];
        for (int i = 0; i < element.count(); i++) {
            cornerCount = 0;
            take(element, values);
            mesh.polygon(corners, cornerCount, channels[0] >= 0 ? ownMaterial(element, channels, values) : material());
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
        requireRoom(length, data.least(property.type()), property.name());
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

    private void requireRoom(double count, int least, String what) {
        long room = data.room() / least;
        if (!(count >= 0 && count <= room)) {
            throw new IllegalArgumentException(
                    "says %.0f of %s, has room for %d; is it cut off?".formatted(count, what, room));
        }
    }

    private int least(Element element) {
        return element.properties().stream()
                .mapToInt(property -> data.least(property.length().orElse(property.type())))
                .sum();
    }

    /** Where the properties of those names stand among an element's own. */
    private static int[] places(Element element, List<String> names) {
        var own = element.properties().stream()
                .map(property -> property.length().isPresent() ? "" : property.name())
                .toList();
        int[] places = names.stream().mapToInt(own::indexOf).toArray();
        boolean all = Arrays.stream(places).allMatch(place -> place >= 0);
        return all ? places : new int[] {NOT_WANTED, NOT_WANTED, NOT_WANTED};
    }

    private static void requireAll(int[] places) {
        if (places[0] < 0) {
            throw new IllegalArgumentException("its vertices have no x, y and z");
        }
    }

    /** Real numbers are fractions, whole ones count to the greatest that is stored in as many bytes. */
    private static float fraction(Element element, int property, double[] values) {
        Type type = element.properties().get(property).type();
        int most = type == Type.UINT16 ? 65535 : 255;
        return (float) (type.isReal() ? values[property] : values[property] / most);
    }
}
