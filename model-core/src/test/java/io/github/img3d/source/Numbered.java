package io.github.img3d.source;

import java.io.IOException;

/** Meshes made by a rule of the test's. */
public record Numbered(int size, Rule rule) implements MeshSource {

    @FunctionalInterface
    public interface Rule {
        NamedMesh mesh(int number) throws IOException;
    }

    @Override
    public NamedMesh mesh(int number) throws IOException {
        return rule.mesh(number);
    }
}
