package io.github.img3d.source;

import java.io.IOException;

/**
 * A zip or catalogue among others that cannot be opened. It stands for one mesh, which is skipped with the reason, so
 * that one broken file does not end a run over hundreds of others.
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
