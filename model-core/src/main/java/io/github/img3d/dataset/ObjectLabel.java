package io.github.img3d.dataset;

import io.github.img3d.source.NamedMesh;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * An object's names and licence.
 *
 * @param original the name of the mesh that this one was made from by stretching, or its own name
 */
record ObjectLabel(String name, String original, String category, String licence) {

    /** Most bytes of a text that {@link DataOutputStream#writeUTF} takes. */
    private static final int LONGEST = 65_535;

    /**
     * Takes the label of a mesh.
     *
     * @throws IOException with one line that starts with the mesh's name, if one of its texts is too long to be written
     */
    static ObjectLabel of(NamedMesh mesh) throws IOException {
        var label = new ObjectLabel(mesh.name(), mesh.original(), mesh.category(), mesh.licence());
        label.requireShort("name", label.name);
        label.requireShort("original's name", label.original);
        label.requireShort("category", label.category);
        label.requireShort("licence", label.licence);
        return label;
    }

    private void requireShort(String what, String text) throws IOException {
        long bytes = text.chars()
                .mapToLong(c -> c > 0x7FF ? 3 : c > 0x7F || c == 0 ? 2 : 1)
                .sum();
        if (bytes > LONGEST) {
            throw new IOException(
                    "%.99s: its %s takes %d bytes, expected at most %d".formatted(name, what, bytes, LONGEST));
        }
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(name);
        out.writeUTF(original);
        out.writeUTF(category);
        out.writeUTF(licence);
    }

    static ObjectLabel read(DataInputStream in) throws IOException {
        return new ObjectLabel(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }
}
