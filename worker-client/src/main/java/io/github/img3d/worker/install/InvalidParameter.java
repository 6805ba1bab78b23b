package io.github.img3d.worker.install;

/**
 * A parameter that the user can mend; one line: what is, what was expected, what to do. Settings stand in backquotes.
 */
public final class InvalidParameter extends Exception {

    private static final long serialVersionUID = 1;

    public InvalidParameter(String message) {
        super(message);
    }
}
