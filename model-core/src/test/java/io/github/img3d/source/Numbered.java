package io.github.img3d.source;

import java.io.IOException;

/** A source of meshes made by a test's rule. */
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
