package io.github.img3d.evaluation;

import io.github.img3d.image.Picture;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.inference.Preprocessing;
import io.github.img3d.segmentation.NoObjectException;
import java.util.Optional;

/**
 * A picture that a model is asked about.
 *
 * @param framed what the network is given; empty if no object was found
 * @param failure why none was found
 */
record InputPicture(Picture picture, Optional<Picture> framed, String failure) {

    private static final Picture BLANK = new Picture(1, 1, new int[1]);

    /** One that needs no preparation. */
    static InputPicture ofFramed(Picture framed) {
        return new InputPicture(framed, Optional.of(framed), "");
    }

    /**
     * One as users have them.
     *
     * @throws InvalidRequest if the mask model fails, which is no fault of the picture's
     */
    static InputPicture of(Picture picture, Preprocessing preparation) {
        try {
            return new InputPicture(picture, Optional.of(preparation.framed(picture)), "");
        } catch (NoObjectException e) {
            return new InputPicture(picture, Optional.empty(), e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct img3d.maskModel", e);
        }
    }

    static InputPicture unreadable(String why) {
        return new InputPicture(BLANK, Optional.empty(), why);
    }
}
