package io.github.img3d.io.ply;

import io.github.img3d.cloud.PointCloud;
import io.github.img3d.io.ply.PlyHeader.Element;
import io.github.img3d.io.ply.PlyHeader.Property;
import io.github.img3d.io.ply.PlyHeader.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The points of PLY files, their vertices. */
final class PlyCloud {

    private static final String COLOURS = """
        property uchar red
        property uchar green
        property uchar blue
        """;

    private PlyCloud() {}

    static PointCloud read(byte[] file) {
        var header = PlyHeader.parse(file);
        var vertices = vertices(header);
        int[] axes = axes(vertices);
        int[] channels = channels(vertices);
        var data = PlyData.binary(file, header);
        data.requireRoom(vertices);
        float[] positions = new float[3 * (int) vertices.count()];
        byte[] colours = new byte[channels.length * (int) vertices.count()];
        double[] values = new double[vertices.properties().size()];
        for (int i = 0; i < vertices.count(); i++) {
            data.numbers(vertices, values);
            for (int axis = 0; axis < 3; axis++) {
                positions[3 * i + axis] = finite(values[axes[axis]], i);
            }
            for (int channel = 0; channel < channels.length; channel++) {
                colours[3 * i + channel] = (byte) values[channels[channel]];
            }
        }
        return new PointCloud(positions, colours);
    }

    private static Element vertices(PlyHeader header) {
        if (header.elements().isEmpty() || !header.elements().getFirst().isNamed("vertex")) {
            throw new IllegalArgumentException("element vertex does not come first");
        }
        Element vertices = header.elements().getFirst();
        for (Property property : vertices.properties()) {
            if (property.length().isPresent()) {
                throw new IllegalArgumentException("vertex property " + property.name() + " is a list");
            }
        }
        return vertices;
    }

    private static int[] axes(Element vertices) {
        int[] places = vertices.places("x", "y", "z");
        for (int axis = 0; axis < 3; axis++) {
            if (places[axis] < 0 || !vertices.type(places[axis]).isReal()) {
                throw new IllegalArgumentException("vertex has no property float " + "xyz".charAt(axis));
            }
        }
        return places;
    }

    /** Returns where red, green and blue stand; nothing if not all of them are there as bytes. */
    private static int[] channels(Element vertices) {
        int[] places = vertices.places("red", "green", "blue");
        for (int place : places) {
            if (place < 0 || vertices.type(place) != Type.UINT8) {
                return new int[0];
            }
        }
        return places;
    }

    private static float finite(double value, int vertex) {
        if (!Float.isFinite((float) value)) {
            throw new IllegalArgumentException("vertex " + vertex + " is not finite");
        }
        return (float) value;
    }

    static void write(float[] positions, byte[] colours, OutputStream out) throws IOException {
        String header = """
            ply
            format binary_little_endian 1.0
            comment img3d, Y up, front +Z
            element vertex %d
            property float x
            property float y
            property float z
            %send_header
            """.formatted(positions.length / 3, colours.length > 0 ? COLOURS : "");
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        out.write(vertices(positions, colours));
    }

    private static byte[] vertices(float[] positions, byte[] colours) {
        var buffer = ByteBuffer.allocate(4 * positions.length + colours.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < positions.length; i += 3) {
            buffer.putFloat(positions[i]).putFloat(positions[i + 1]).putFloat(positions[i + 2]);
            if (colours.length > 0) {
                buffer.put(colours, i, 3);
            }
        }
        return buffer.array();
    }
}
