package io.github.img3d.compute;

/** A device's failure to do what it was asked; the message is one line for the user and says what to do next. */
public final class DeviceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeviceException(String message, Throwable cause) {
        super(message, cause);
    }
}
