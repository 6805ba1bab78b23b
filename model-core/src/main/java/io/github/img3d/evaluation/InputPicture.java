package io.github.img3d.evaluation;

import io.github.img3d.geometry.Camera;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.metric.Outline;
import io.github.img3d.raster.ColourRaster;
import io.github.img3d.segmentation.NoObjectException;
import java.util.Optional;

/**
 * A picture that a model is asked about.
 *
 * @param framed the picture as the network gets it; empty if no object was found
 * @param failure why no object was found
 * @param outline of the object in the framed picture; empty if no object was found
 * @param camera that took it, if it is known; its crop leads to a picture of {@link Outline#SIDE} pixels a side
 */
record InputPicture(
        Picture picture, Optional<Picture> framed, String failure, Optional<Outline> outline, Optional<Camera> camera) {

    private static final Picture BLANK = new Picture(1, 1, new int[1]);

    /**
     * Returns a picture that is framed already.
     *
     * @param fine the same picture, with as many pixels as an outline or more, and its camera
     */
    static InputPicture ofShot(Picture framed, ColourRaster.Shot fine) {
        var camera = fine.camera();
        return new InputPicture(
                framed,
                Optional.of(framed),
                "",
                Optional.of(Outline.of(fine.picture())),
                Optional.of(camera.cropped(camera.crop().resized(fine.picture().width(), Outline.SIDE))));
    }

    /**
     * Returns a picture of the kind that users have, which has to be cut out and framed.
     *
     * @throws InvalidRequest if the mask model fails, which is not the picture's fault
     */
    static InputPicture of(Picture picture, Preprocessing preprocessing) {
        try {
            var framed = preprocessing.framed(picture);
            return new InputPicture(
                    picture, Optional.of(framed), "", Optional.of(Outline.of(framed)), Optional.empty());
        } catch (NoObjectException e) {
            return unframed(picture, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct `maskModel`", e);
        }
    }

    /** Returns a blank in place of a picture that cannot be read. */
    static InputPicture unreadable(String why) {
        return unframed(BLANK, why);
    }

    private static InputPicture unframed(Picture picture, String why) {
        return new InputPicture(picture, Optional.empty(), why, Optional.empty(), Optional.empty());
    }
}
