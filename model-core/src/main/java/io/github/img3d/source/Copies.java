package io.github.img3d.source;

import java.io.IOException;

/** A source of several copies of each mesh of another; a mesh's copies follow one another. */
interface Copies extends MeshSource {

    /** Returns the source of the originals. */
    MeshSource source();

    /** Returns the number of copies of each mesh. */
    int copies();

    /**
     * Makes one copy.
     *
     * @param copy its number among the mesh's copies, from 0
     */
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
