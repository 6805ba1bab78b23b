package io.github.img3d.source;

import java.io.IOException;

/**
 * A zip or catalogue among others that cannot be opened: a mesh that is passed over with its reason, so that one broken
 * file does not end what hundreds of others are read for.
 */
public record Unreadable(String reason) implements MeshSource {

    @Override
    public int size() {
        return 1;
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        throw new IOException(reason);
    }
}
