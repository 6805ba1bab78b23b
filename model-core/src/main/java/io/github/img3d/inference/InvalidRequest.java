package io.github.img3d.inference;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be met as it stands. The message is one line that says what is, what was expected and what to do;
 * it names settings in backquotes.
 */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidRequest(String message) {
        super(message);
    }

    public InvalidRequest(@Nullable String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns a value that a caller's arguments make.
     *
     * @throws InvalidRequest of the same message, if {@code making} finds an argument illegal
     */
    public static <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage(), e);
        }
    }

    /**
     * Returns the meaning of a setting's text.
     *
     * @param setting its name, such as {@code network}
     * @throws InvalidRequest that names the setting, if {@code parsing} finds the text illegal
     */
    public static <T> T correctable(String setting, Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequest(e.getMessage() + ": correct `" + setting + "`", e);
        }
    }
}
