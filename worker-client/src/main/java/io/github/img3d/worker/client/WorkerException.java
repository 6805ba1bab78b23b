package io.github.img3d.worker.client;

/** A worker that could not be started or died; the message is one line, the suppressed exception holds its last output. */
public final class WorkerException extends Exception {

    private static final long serialVersionUID = 1;

    WorkerException(String message) {
        super(message);
    }

    WorkerException(String message, String output) {
        super(message);
        addSuppressed(new Exception("The worker's last output:\n" + output));
    }

    WorkerException(String message, WorkerException cause) {
        super(message, cause);
    }
}
