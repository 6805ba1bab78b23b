package io.github.img3d.pipeline;

import io.github.img3d.image.NoObjectException;
import io.github.img3d.image.Picture;
import java.util.Optional;

/**
 * A picture that a model is asked about.
 *
 * @param framed what the network is given; empty if no object was found
 * @param failure why none was found
 */
record Subject(Picture picture, Optional<Picture> framed, String failure) {

    private static final Picture BLANK = new Picture(1, 1, new int[1]);

    /** One that needs no preparation. */
    static Subject ofFramed(Picture framed) {
        return new Subject(framed, Optional.of(framed), "");
    }

    /**
     * One as users have them.
     *
     * @throws InvalidRequest if the mask model fails, which is no fault of the picture's
     */
    static Subject of(Picture picture, Preparation preparation) {
        try {
            return new Subject(picture, Optional.of(preparation.framed(picture)), "");
        } catch (NoObjectException e) {
            return new Subject(picture, Optional.empty(), e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct img3d.maskModel", e);
        }
    }

    static Subject unreadable(String why) {
        return new Subject(BLANK, Optional.empty(), why);
    }
}
