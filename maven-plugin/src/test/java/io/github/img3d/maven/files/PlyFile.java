package io.github.img3d.maven.files;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Binary little-endian Stanford polygon files of points, with or without colours. */
public final class PlyFile {

    private static final String END = "end_header\n";
    private static final Pattern VERTICES = Pattern.compile("element vertex (\\d+)");
    private static final List<String> POSITION = List.of("property float x", "property float y", "property float z");
    private static final List<String> COLOUR =
            List.of("property uchar red", "property uchar green", "property uchar blue");

    private PlyFile() {}

    public static WrittenCloud read(File file) throws IOException {
        var check = new Check(file);
        byte[] bytes = Files.readAllBytes(file.toPath());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END);
        check.that(end > 0, "no end_header");
        var lines = List.of(text.substring(0, end).split("\n"));
        check.that(
                lines.size() > 2
                        && lines.get(0).equals("ply")
                        && lines.get(1).equals("format binary_little_endian 1.0"),
                "begins with %s, expected ply, format binary_little_endian 1.0",
                lines);
        var properties =
                lines.stream().filter(line -> line.startsWith("property ")).toList();
        boolean coloured = properties.size() > 3;
        check.that(
                properties.equals(coloured ? join(POSITION, COLOUR) : POSITION),
                "has %s, expected x, y, z and perhaps red, green, blue",
                properties);
        return data(check, ByteBuffer.wrap(bytes).position(end + END.length()), vertices(check, lines), coloured);
    }

    private static int vertices(Check check, List<String> lines) {
        var counts = lines.stream()
                .map(VERTICES::matcher)
                .filter(line -> line.matches())
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
        check.that(counts.size() == 1, "%d lines of vertices, expected one", counts.size());
        return counts.get(0);
    }

    private static WrittenCloud data(Check check, ByteBuffer data, int vertices, boolean coloured) {
        int stride = coloured ? 15 : 12;
        check.that(
                data.remaining() == (long) vertices * stride,
                "%d bytes of data, expected %d vertices of %d",
                data.remaining(),
                vertices,
                stride);
        data.order(ByteOrder.LITTLE_ENDIAN);
        float[] positions = new float[3 * vertices];
        int[] colours = new int[coloured ? 3 * vertices : 0];
        for (int i = 0; i < positions.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                positions[i + k] = data.getFloat();
            }
            for (int k = 0; coloured && k < 3; k++) {
                colours[i + k] = data.get() & 255;
            }
        }
        var cloud = new WrittenCloud(check.file(), positions, colours);
        cloud.requireFinite();
        return cloud;
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
