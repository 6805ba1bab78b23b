package io.github.img3d.inference;

import java.util.function.Supplier;

/** A request that cannot be met as it stands; the message is one line that says what is, what was expected, what to do. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidRequest(String message) {
        super(message);
    }

    public InvalidRequest(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the meaning of a parameter's text.
     *
     * @param parameter as users write it, such as {@code img3d.network}
     * @throws InvalidRequest that names the parameter, if {@code parsing} finds the text illegal
     */
    public static <T> T correctable(String parameter, Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct " + parameter, e);
        }
    }
}
