package io.github.img3d.mesh;

import io.github.img3d.image.Picture;
import java.util.Optional;

/**
 * What a triangle looks like.
 *
 * @param red diffuse colour in [0,1], as green and blue
 * @param opacity 1 is solid
 * @param texture multiplies the colour where there is one
 */
public record Material(String name, float red, float green, float blue, float opacity, Optional<Picture> texture) {

    private static final float GREY = 0.7f;

    /** What stands for a material that a file does not tell. */
    public static Material grey(String name) {
        return plain(name, GREY, GREY, GREY);
    }

    public static Material plain(String name, float red, float green, float blue) {
        return new Material(name, red, green, blue, 1, Optional.empty());
    }
}
