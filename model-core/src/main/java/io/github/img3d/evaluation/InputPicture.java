package io.github.img3d.evaluation;

import io.github.img3d.image.Picture;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.segmentation.NoObjectException;
import java.util.Optional;

/**
 * A picture that a model is asked about.
 *
 * @param framed the picture as the network gets it; empty if no object was found
 * @param failure why no object was found
 */
record InputPicture(Picture picture, Optional<Picture> framed, String failure) {

    private static final Picture BLANK = new Picture(1, 1, new int[1]);

    /** Returns a picture that is framed already. */
    static InputPicture ofFramed(Picture framed) {
        return new InputPicture(framed, Optional.of(framed), "");
    }

    /**
     * Returns a picture of the kind that users have, which has to be cut out and framed.
     *
     * @throws InvalidRequest if the mask model fails, which is not the picture's fault
     */
    static InputPicture of(Picture picture, Preprocessing preprocessing) {
        try {
            return new InputPicture(picture, Optional.of(preprocessing.framed(picture)), "");
        } catch (NoObjectException e) {
            return new InputPicture(picture, Optional.empty(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct `maskModel`", e);
        }
    }

    /** Returns a blank in place of a picture that cannot be read. */
    static InputPicture unreadable(String why) {
        return new InputPicture(BLANK, Optional.empty(), why);
    }
}
