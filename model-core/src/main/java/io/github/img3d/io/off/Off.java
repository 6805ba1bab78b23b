package io.github.img3d.io.off;

import io.github.img3d.io.text.Tokenizer;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.TriangleMesh;
import io.github.img3d.mesh.VertexColours;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an OFF file, with or without colours of vertices or faces ({@code COFF}) and normals ({@code NOFF}). Counts may
 * stand behind the first word, even without a blank, as in ModelNet. Texture coordinates are passed over.
 */
public final class Off {

    private static final Pattern FIRST = Pattern.compile("(ST)?C?(N)?OFF(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    private final Tokenizer words;
    private final MeshBuilder mesh = new MeshBuilder();
    private final int grey = mesh.material(Material.grey(""));
    private final VertexColours colours = new VertexColours();

    /** Red, green, blue of a face or vertex, and a fourth number that may follow. */
    private final float[] colour = new float[4];

    private int[] corners = new int[64];

    private Off(byte[] bytes) {
        words = Tokenizer.withComments(bytes);
    }

    /**
     * Reads the surface of a file.
     *
     * @throws IllegalArgumentException of one line if it is no OFF file, cut off, or has indices out of range
     */
    public static TriangleMesh readMesh(byte[] bytes) {
        var reader = new Off(bytes);
        reader.read();
        return reader.mesh.mesh();
    }

    private void read() {
        words.next();
        Matcher first = FIRST.matcher(words.word());
        if (!first.matches()) {
            throw words.unexpected("'OFF'");
        }
        int normal = first.group(2) == null ? 0 : 3;
        long vertices = first.group(3).isEmpty() ? words.whole() : Long.parseLong(first.group(3));
        long faces = words.whole();
        words.whole(); // of edges
        words.requireRoom(vertices, 6, "vertices");
        for (int i = 0; i < vertices; i++) {
            vertex(normal);
        }
        words.requireRoom(faces, 2, "faces");
        for (int i = 0; i < faces; i++) {
            face();
        }
    }

    /** @param normal how many numbers stand between a vertex's place and its colour */
    private void vertex(int normal) {
        int number = mesh.vertex(words.number(), words.number(), words.number());
        for (int skipped = 0; skipped < normal; skipped++) {
            words.number();
        }
        if (restIsColour()) {
            colours.set(number, colour[0], colour[1], colour[2]);
        }
    }

    private void face() {
        int count = words.requireRoom(words.whole(), 2, "corners of a face");
        corners = count <= corners.length ? corners : new int[2 * count];
        for (int i = 0; i < count; i++) {
            corners[i] = Math.clamp(words.whole(), -1, Integer.MAX_VALUE);
        }
        mesh.polygon(corners, count, material(count));
    }

    private int material(int count) {
        if (restIsColour()) {
            return mesh.tinted(grey, colour[0], colour[1], colour[2]);
        }
        return colours.isEmpty() || count == 0
                ? grey
                : mesh.tinted(
                        grey,
                        colours.mean(corners, count, 0),
                        colours.mean(corners, count, 1),
                        colours.mean(corners, count, 2));
    }

    /**
     * Takes the rest of a line as a colour if it has three numbers or more. They are bytes, or fractions: fractions have a point, or an opacity
     * of 1. One number alone is an index into a palette that the file does not have.
     */
    private boolean restIsColour() {
        int count = 0;
        boolean fractions = false;
        while (words.nextInLine()) {
            if (count < colour.length) {
                colour[count] = (float) words.value();
                fractions |= words.contains('.') || count == 3 && colour[3] == 1;
            }
            count++;
        }
        for (int i = 0; i < 3; i++) {
            colour[i] /= fractions ? 1 : 255;
        }
        return count >= 3;
    }
}
