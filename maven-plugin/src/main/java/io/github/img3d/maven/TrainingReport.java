package io.github.img3d.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Logs how a training goes. */
final class TrainingReport implements Consumer<Event> {

    private final Log log;
    private String refusal;

    TrainingReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress progress) {
            log.info(progress.text());
        } else if (event instanceof Event.Trained trained) {
            log.info(trained.model() + ": trained");
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    /** @throws MojoFailureException if the training failed */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
