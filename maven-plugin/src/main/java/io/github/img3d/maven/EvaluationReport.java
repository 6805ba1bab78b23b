package io.github.img3d.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Logs how an evaluation goes. */
final class EvaluationReport implements Consumer<Event> {

    private final Log log;
    private String refusal;

    EvaluationReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress progress) {
            log.info(progress.text());
        } else if (event instanceof Event.Evaluated evaluated) {
            log.info(evaluated.page() + ": the report");
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    /** @throws MojoFailureException if the evaluation failed */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
