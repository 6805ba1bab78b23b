package io.github.img3d.pipeline;

/** A request that cannot be met as it stands; the message is one line that says what is, what was expected, what to do. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidRequest(String message) {
        super(message);
    }

    public InvalidRequest(String message, Throwable cause) {
        super(message, cause);
    }
}
