package io.github.img3d.segmentation;

/** A refusal of a picture in which no single object can be told from its background; the message says what was seen. */
public final class NoObjectException extends Exception {

    private static final long serialVersionUID = 1;

    NoObjectException(String seen) {
        super(seen
                + "; expected one object: make the background transparent or plain, or name a mask model"
                + " (`maskModel`)");
    }
}
