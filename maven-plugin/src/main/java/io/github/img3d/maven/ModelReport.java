package io.github.img3d.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Logs how a training, or the export of its model, goes. */
final class ModelReport implements Consumer<Event> {

    private final Log log;
    private String refusal;

    ModelReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress progress) {
            log.info(progress.text());
        } else if (event instanceof Event.Trained trained) {
            log.info(trained.model() + ": trained");
        } else if (event instanceof Event.Exported exported) {
            log.info(exported.file() + ": exported");
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    /** @throws MojoFailureException if it failed */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
