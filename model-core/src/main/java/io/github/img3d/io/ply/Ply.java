package io.github.img3d.io.ply;

import io.github.img3d.cloud.FileFrame;
import io.github.img3d.cloud.PointCloud;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Points of Stanford polygon files. */
public final class Ply {

    private static final String COLOURS = """
        property uchar red
        property uchar green
        property uchar blue
        """;

    private Ply() {}

    /**
     * The vertices, turned into the object's frame, with their colours if these are bytes; binary of either byte order,
     * further properties and elements are skipped.
     *
     * @throws IOException of one line if the file is no binary PLY, is cut off or holds what is not finite
     */
    public static PointCloud read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            var header = PlyHeader.parse(bytes);
            return FileFrame.toObject(
                    vertices(ByteBuffer.wrap(bytes).order(header.order()), header), colours(bytes, header));
        } catch (IllegalArgumentException e) {
            throw new IOException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    public static void write(float[] positions, byte[] colours, OutputStream out) throws IOException {
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

    private static byte[] colours(byte[] bytes, PlyHeader header) {
        byte[] colours = new byte[header.colours().size() * header.vertices()];
        for (int i = 0; i < colours.length; i++) {
            int vertex = header.dataStart() + i / 3 * header.stride();
            colours[i] = bytes[vertex + header.colours().get(i % 3)];
        }
        return colours;
    }

    private static float[] vertices(ByteBuffer data, PlyHeader header) {
        float[] positions = new float[3 * header.vertices()];
        for (int i = 0; i < positions.length; i++) {
            int at = header.dataStart() + i / 3 * header.stride();
            positions[i] = header.axes().get(i % 3).read(data, at);
            if (!Float.isFinite(positions[i])) {
                throw new IllegalArgumentException("vertex " + i / 3 + " is not finite");
            }
        }
        return positions;
    }
}
