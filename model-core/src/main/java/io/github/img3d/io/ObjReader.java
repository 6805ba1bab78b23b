package io.github.img3d.io;

import io.github.img3d.mesh.FloatList;
import io.github.img3d.mesh.IntList;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.Polygon;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a Wavefront OBJ with its materials, in the file's own frame and units.
 *
 * <p>Polygons are triangulated, indices may be negative, corners are {@code v}, {@code v/vt}, {@code v//vn} or
 * {@code v/vt/vn}. A texture that cannot be had leaves the material's {@code Kd}; a material that cannot be had is grey.
 */
public final class ObjReader {

    static final float GREY = 0.7f;

    private final Archive archive;
    private final String path;
    private final Map<String, Material> library = new HashMap<>();
    private final Map<String, Integer> paletteIndex = new HashMap<>();
    private final List<Material> palette = new ArrayList<>();
    private final FloatList positions = new FloatList();
    private final FloatList texture = new FloatList();
    private final IntList triangles = new IntList();
    private final IntList cornerTexture = new IntList();
    private final IntList materials = new IntList();
    private String wanted = "";
    private int line;

    private ObjReader(Archive archive, String path) {
        this.archive = archive;
        this.path = path;
    }

    /**
     * Reads {@code path} of {@code archive}.
     *
     * @throws IOException if it is missing, has no faces, a coordinate that is no finite number, or an index out of
     *     range; the message is one line that starts with the path
     */
    public static TriangleMesh read(Archive archive, String path) throws IOException {
        byte[] bytes = archive.read(path).orElseThrow(() -> new IOException(path + ": there is no such file"));
        var reader = new ObjReader(archive, path);
        reader.lines(new String(bytes, StandardCharsets.UTF_8));
        return reader.mesh();
    }

    private void lines(String text) throws IOException {
        String pending = "";
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String next = text.substring(at, end < 0 ? text.length() : end).strip();
            at = end < 0 ? text.length() : end + 1;
            line++;
            if (next.endsWith("\\")) {
                pending += next.substring(0, next.length() - 1) + " ";
            } else {
                statement(pending.isEmpty() ? next : pending + next);
                pending = "";
            }
        }
    }

    private void statement(String text) throws IOException {
        int comment = text.indexOf('#');
        String[] words = (comment == 0 ? "" : text).split("\\s+");
        switch (words[0]) {
            case "v" -> numbers(words, 3, positions);
            case "vt" -> numbers(words.length == 2 ? new String[] {"vt", words[1], "0"} : words, 2, texture);
            case "f" -> face(words);
            case "usemtl" -> wanted = rest(text);
            case "mtllib" -> materials(rest(text));
            default -> {}
        }
    }

    private static String rest(String text) {
        String[] parts = text.split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    private void materials(String name) throws IOException {
        library.putAll(MtlReader.read(archive, Archive.beside(path, name)));
        for (String part : name.contains(" ") ? name.split("\\s+") : new String[0]) {
            library.putAll(MtlReader.read(archive, Archive.beside(path, part)));
        }
    }

    private void numbers(String[] words, int count, FloatList to) throws IOException {
        if (words.length <= count) {
            throw broken((words.length - 1) + " numbers, expected " + count);
        }
        for (int i = 1; i <= count; i++) {
            to.add(number(words[i]));
        }
    }

    private float number(String word) throws IOException {
        try {
            float value = Float.parseFloat(word);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw broken("'" + word + "' is no finite number");
    }

    private void face(String[] words) throws IOException {
        int corners = words.length - 1;
        if (corners < 3) {
            return;
        }
        int[] vertices = new int[corners];
        int[] coordinates = new int[corners];
        for (int i = 0; i < corners; i++) {
            String[] parts = words[i + 1].split("/");
            vertices[i] = index(parts.length == 0 ? "" : parts[0], positions.size() / 3, "vertex");
            boolean textured = parts.length > 1 && !parts[1].isEmpty();
            coordinates[i] = textured ? index(parts[1], texture.size() / 2, "texture coordinate") : -1;
        }
        int material = material();
        for (int corner : Polygon.triangles(outline(vertices))) {
            triangles.add(vertices[corner]);
            cornerTexture.add(coordinates[corner]);
        }
        for (int t = 0; t < corners - 2; t++) {
            materials.add(material);
        }
    }

    private double[] outline(int[] vertices) {
        double[] corners = new double[3 * vertices.length];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = positions.get(3 * vertices[i / 3] + i % 3);
        }
        return corners;
    }

    private int index(String word, int size, String what) throws IOException {
        int given;
        try {
            given = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw broken("'" + word + "' is no index of a " + what);
        }
        int index = given < 0 ? size + given : given - 1;
        if (index < 0 || index >= size) {
            throw broken(what + " " + given + " of " + size);
        }
        return index;
    }

    private int material() {
        return paletteIndex.computeIfAbsent(wanted, name -> {
            palette.add(library.getOrDefault(name, Material.plain(name, GREY, GREY, GREY)));
            return palette.size() - 1;
        });
    }

    private TriangleMesh mesh() throws IOException {
        if (triangles.size() == 0) {
            throw new IOException(path + ": has no faces, expected at least one 'f' line");
        }
        return new TriangleMesh(
                positions.toArray(), triangles.toArray(), textureCoordinates(), materials.toArray(), palette);
    }

    private float[] textureCoordinates() {
        if (palette.stream().allMatch(m -> m.texture().isEmpty())) {
            return new float[0];
        }
        float[] uv = new float[2 * cornerTexture.size()];
        for (int i = 0; i < cornerTexture.size(); i++) {
            int from = cornerTexture.get(i);
            uv[2 * i] = from < 0 ? 0 : texture.get(2 * from);
            uv[2 * i + 1] = from < 0 ? 0 : texture.get(2 * from + 1);
        }
        return uv;
    }

    private IOException broken(String what) {
        return new IOException(path + ": line " + line + ": " + what);
    }
}
