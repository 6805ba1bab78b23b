package io.github.img3d.io.texture;

import io.github.img3d.image.Picture;
import io.github.img3d.io.archive.Archive;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that an archive's materials name, each read once, and no more of them than memory holds. */
public final class TextureCache {

    /** Textures that are read at most; materials with others show their colour. */
    private static final int MOST = 256;

    private final Archive archive;
    private final Map<String, Optional<Picture>> read = new HashMap<>();
    private int found;

    public TextureCache(Archive archive) {
        this.archive = archive;
    }

    /** Returns a texture; empty if there is no such file, or it is no picture that can be read. */
    public Optional<Picture> read(String path) throws IOException {
        Optional<Picture> known = read.get(path);
        if (known == null) {
            known = found < MOST ? archive.read(path).flatMap(TextureReader::read) : Optional.empty();
            found += known.isPresent() ? 1 : 0;
            read.put(path, known);
        }
        return known;
    }
}
