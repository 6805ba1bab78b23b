package io.github.img3d.maven;

/** What the user can mend; one line: what is, what was expected, what to do. */
final class InvalidParameter extends Exception {

    private static final long serialVersionUID = 1;

    InvalidParameter(String message) {
        super(message);
    }
}
