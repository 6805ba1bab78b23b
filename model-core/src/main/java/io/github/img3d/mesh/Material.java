package io.github.img3d.mesh;

import io.github.img3d.image.Picture;
import java.util.Optional;

/**
 * The colour, opacity and texture of triangles.
 *
 * @param red red of the diffuse colour, in [0,1]
 * @param green green of the diffuse colour, in [0,1]
 * @param blue blue of the diffuse colour, in [0,1]
 * @param opacity 1 for solid, 0 for invisible
 * @param texture picture that multiplies the colour, where there is one
 */
public record Material(String name, float red, float green, float blue, float opacity, Optional<Picture> texture) {

    private static final float GREY = 0.7f;

    /** Returns the material that stands for one that a file does not describe. */
    public static Material grey(String name) {
        return plain(name, GREY, GREY, GREY);
    }

    public static Material plain(String name, float red, float green, float blue) {
        return new Material(name, red, green, blue, 1, Optional.empty());
    }
}
