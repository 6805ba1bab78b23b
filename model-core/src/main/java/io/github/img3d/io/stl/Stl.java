package io.github.img3d.io.stl;

import io.github.img3d.io.text.Tokenizer;
import io.github.img3d.mesh.Material;
import io.github.img3d.mesh.MeshBuilder;
import io.github.img3d.mesh.TriangleMesh;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * STL files, binary or text. Their length tells which: binary ones have a header of 84 bytes that ends in a count of
 * triangles, and 50 bytes a triangle. Their first word does not tell, since binary files, too, may begin with "solid".
 * Normals are passed over.
 */
public final class Stl {

    private static final int HEADER = 80;
    private static final int TRIANGLE = 50;

    private final MeshBuilder mesh = new MeshBuilder();
    private final int material = mesh.material(Material.grey(""));

    private Stl() {}

    /**
     * Reads the triangles of a file.
     *
     * @throws IllegalArgumentException of one line if it is no STL file, cut off, or has a coordinate that is not finite
     */
    public static TriangleMesh readMesh(byte[] bytes) {
        var reader = new Stl();
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (isText(bytes, data)) {
            reader.text(Tokenizer.of(bytes, 0));
        } else {
            reader.binary(data);
        }
        return reader.mesh.mesh();
    }

    private static boolean isText(byte[] bytes, ByteBuffer data) {
        boolean fits = bytes.length >= HEADER + 4 && bytes.length == HEADER + 4 + TRIANGLE * count(data);
        String start = new String(bytes, 0, Math.min(bytes.length, 1 << 12), StandardCharsets.ISO_8859_1);
        return !fits && start.stripLeading().regionMatches(true, 0, "solid", 0, 5) && start.indexOf(0) < 0;
    }

    private static long count(ByteBuffer data) {
        return data.getInt(HEADER) & 0xFFFFFFFFL;
    }

    private void binary(ByteBuffer data) {
        if (data.capacity() < HEADER + 4) {
            throw new IllegalArgumentException(
                    "has " + data.capacity() + " bytes, expected an STL file: its header alone has " + (HEADER + 4));
        }
        long count = count(data);
        int room = (data.capacity() - HEADER - 4) / TRIANGLE;
        if (count > room) {
            throw new IllegalArgumentException(
                    "says " + count + " triangles, has room for " + room + "; is it cut off, or no STL file?");
        }
        for (int t = 0; t < count; t++) {
            int at = HEADER + 4 + t * TRIANGLE + 12;
            mesh.triangle(vertex(data, at), vertex(data, at + 12), vertex(data, at + 24), material);
        }
    }

    private int vertex(ByteBuffer data, int at) {
        return mesh.vertex(data.getFloat(at), data.getFloat(at + 4), data.getFloat(at + 8));
    }

    private void text(Tokenizer words) {
        boolean ended = false;
        while (words.next()) {
            if (words.is("solid") || words.is("endsolid")) {
                ended = words.is("endsolid");
                words.nextLine();
            } else if (words.is("outer")) {
                loop(words);
            }
        }
        if (!ended) {
            throw new IllegalArgumentException("ends without 'endsolid'; is it cut off?");
        }
    }

    private void loop(Tokenizer words) {
        require(words, "loop");
        int[] corners = new int[3];
        for (int i = 0; i < 3; i++) {
            require(words, "vertex");
            corners[i] = mesh.vertex(words.number(), words.number(), words.number());
        }
        require(words, "endloop");
        mesh.triangle(corners[0], corners[1], corners[2], material);
    }

    private static void require(Tokenizer words, String word) {
        if (!words.next() || !words.is(word)) {
            throw words.unexpected("'" + word + "'");
        }
    }
}
