package io.github.img3d.data;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What an object is called, and whose it is.
 *
 * @param original the mesh that this one was made from by stretching; its own name where it was made from none
 */
record ObjectLabel(String name, String original, String category, String licence) {

    static ObjectLabel of(NamedMesh mesh) {
        return new ObjectLabel(mesh.name(), mesh.original(), mesh.category(), mesh.licence());
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
