package io.github.img3d.evaluation;

import java.util.Locale;

/**
 * The files, relative to the report's folder, that show a picture and its cloud.
 *
 * @param picture the picture that the network was given
 * @param clouds the true and the predicted cloud from all sides; see {@link io.github.img3d.figure.Comparison}
 * @param sideBySide the cloud beside the picture; see {@link io.github.img3d.figure.SideBySide}
 */
public record Illustration(String picture, String clouds, String sideBySide) {

    /**
     * Returns the names of a picture's files.
     *
     * @param object number of the object among those of the same kind of input
     * @param picture number of the picture among the object's
     */
    public static Illustration of(String input, int object, int picture) {
        String name = String.format(Locale.ROOT, "images/%s-%03d-%02d", input, object, picture);
        return new Illustration(name + "-picture.png", name + "-clouds.png", name + "-side-by-side.png");
    }
}
