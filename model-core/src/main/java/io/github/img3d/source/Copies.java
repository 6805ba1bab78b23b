package io.github.img3d.source;

import java.io.IOException;

/** Several copies of each mesh of a source, which stand side by side. */
interface Copies extends MeshSource {

    /** Of the originals. */
    MeshSource source();

    /** How many of each. */
    int copies();

    /** @param copy from 0 */
    NamedMesh copy(NamedMesh original, int copy) throws IOException;

    @Override
    default int size() {
        return Math.multiplyExact(source().size(), copies());
    }

    @Override
    default NamedMesh mesh(int number) throws IOException {
        return copy(source().mesh(number / copies()), number % copies());
    }

    static void requireSome(int copies) {
        if (copies < 1) {
            throw new IllegalArgumentException(copies + " copies, expected at least 1");
        }
    }
}
