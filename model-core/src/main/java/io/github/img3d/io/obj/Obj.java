package io.github.img3d.io.obj;

import io.github.img3d.io.archive.Archive;
import io.github.img3d.io.text.Tokenizer;
import io.github.img3d.io.texture.TextureCache;
import io.github.img3d.mesh.FloatList;
import io.github.img3d.mesh.IntList;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.Polygon;
import io.github.img3d.mesh.TriangleMesh;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Wavefront OBJ files with their materials, in the file's own frame and units.
 *
 * <p>Polygons are triangulated, indices may be negative, corners are {@code v}, {@code v/vt}, {@code v//vn} or
 * {@code v/vt/vn}. Without its texture a material shows its {@code Kd}; a material that is
 * missing is grey.
 */
public final class Obj {

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
    private final Set<String> libraries = new HashSet<>();
    private final TextureCache textures;
    private final Tokenizer words;
    private String wanted = "";
    private int[] vertices = new int[64];
    private int[] coordinates = new int[64];

    private Obj(Archive archive, String path, byte[] bytes) {
        this.archive = archive;
        this.path = path;
        this.textures = new TextureCache(archive);
        this.words = Tokenizer.continued(bytes);
    }

    /**
     * Reads {@code path} of {@code archive}.
     *
     * @throws IOException if it is missing, has no faces, a coordinate that is no finite number, or an index out of
     *     range; the message is one line that starts with the path
     */
    public static TriangleMesh readMesh(Archive archive, String path) throws IOException {
        var reader = new Obj(archive, path, Archive.required(archive, path));
        reader.lines();
        return reader.mesh();
    }

    private void lines() throws IOException {
        do {
            if (words.nextInLine()) {
                statement();
            }
        } while (words.nextLine());
    }

    private void statement() throws IOException {
        switch (words.word()) {
            case "v" -> numbers(3, 3, positions);
            case "vt" -> numbers(1, 2, texture);
            case "f" -> face();
            case "usemtl" -> wanted = words.rest();
            case "mtllib" -> materials(words.rest());
            default -> {}
        }
    }

    private void materials(String name) throws IOException {
        library(name);
        for (String part : name.contains(" ") ? name.split("\\s+") : new String[0]) {
            library(part);
        }
    }

    private void library(String name) throws IOException {
        if (libraries.add(name)) {
            library.putAll(MtlReader.read(archive, Archive.beside(path, name), textures));
        }
    }

    /** Takes {@code count} numbers of the line; those beyond the first {@code least} are 0 if they are missing. */
    private void numbers(int least, int count, FloatList to) throws IOException {
        for (int i = 0; i < count; i++) {
            boolean there = words.nextInLine();
            if (!there && i < least) {
                throw broken(i + " numbers, expected " + count);
            }
            to.add(there ? number(words.word()) : 0);
        }
    }

    private float number(String word) throws IOException {
        try {
            float value = Float.parseFloat(word);
            if (Float.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw broken("'" + word + "' is no finite number");
    }

    private void face() throws IOException {
        int corners = 0;
        while (words.nextInLine()) {
            reserve(corners + 1);
            corner(words.word(), corners++);
        }
        if (corners < 3) {
            return;
        }
        if (corners - 2 > MeshBuilder.MOST_TRIANGLES - materials.size()) {
            throw broken("more than " + MeshBuilder.MOST_TRIANGLES + " triangles; simplify it first");
        }
        int material = material();
        for (int corner : Polygon.triangles(outline(corners))) {
            triangles.add(vertices[corner]);
            cornerTexture.add(coordinates[corner]);
        }
        for (int t = 0; t < corners - 2; t++) {
            materials.add(material);
        }
    }

    private void reserve(int corners) {
        if (corners > vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * corners);
            coordinates = Arrays.copyOf(coordinates, 2 * corners);
        }
    }

    /** Takes {@code v}, {@code v/vt}, {@code v//vn} or {@code v/vt/vn}. */
    private void corner(String word, int number) throws IOException {
        int slash = word.indexOf('/');
        int end = slash < 0 ? -1 : word.indexOf('/', slash + 1);
        String vertex = slash < 0 ? word : word.substring(0, slash);
        String coordinate = slash < 0 ? "" : word.substring(slash + 1, end < 0 ? word.length() : end);
        vertices[number] = index(vertex, positions.size() / 3, "vertex");
        coordinates[number] = coordinate.isEmpty() ? -1 : index(coordinate, texture.size() / 2, "texture coordinate");
    }

    private double[] outline(int count) {
        double[] corners = new double[3 * count];
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
            palette.add(library.getOrDefault(name, Material.grey(name)));
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
        return new IOException(path + ": line " + words.line() + ": " + what);
    }
}
