package io.github.img3d.compute;

import org.jspecify.annotations.Nullable;

/** A device's failure to do what it was asked; the message is one line for the user and says what to do next. */
public final class DeviceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeviceException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
