package io.github.img3d.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Logs how a data set comes about. */
final class DatasetReport implements Consumer<Event> {

    private final Log log;
    private String refusal;

    DatasetReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress progress) {
            log.info(progress.text());
        } else if (event instanceof Event.Warning warning) {
            log.warn(warning.text());
        } else if (event instanceof Event.DatasetWritten dataset) {
            log.info(line(dataset));
        } else if (event instanceof Event.Failure failure) {
            refusal = failure.message();
        }
    }

    private static String line(Event.DatasetWritten dataset) {
        return dataset.folder() + ": " + dataset.written() + " objects written, " + dataset.kept() + " kept, "
                + dataset.skipped() + " skipped; " + dataset.train() + " to train on, " + dataset.validation()
                + " to validate, " + dataset.test() + " to test";
    }

    /** @throws MojoFailureException if the data set is not as it was asked for */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
