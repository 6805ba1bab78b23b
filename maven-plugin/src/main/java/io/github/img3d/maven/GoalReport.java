package io.github.img3d.maven;

import io.github.img3d.worker.protocol.Event;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Logs how a goal's one task goes and what came of it, or remembers why nothing did. */
final class GoalReport implements Consumer<Event> {

    private final Log log;
    private @Nullable String refusal;

    GoalReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress how) {
            log.info(ProgressLine.of(how.progress()));
        } else if (event instanceof Event.Note note) {
            log.info(SettingNames.asProperties(note.text()));
        } else if (event instanceof Event.Warning warning) {
            log.warn(SettingNames.asProperties(warning.text()));
        } else if (event instanceof Event.Trained trained) {
            log.info(trained.model() + ": trained");
        } else if (event instanceof Event.Evaluated evaluated) {
            log.info(evaluated.page() + ": the report");
        } else if (event instanceof Event.Exported exported) {
            log.info(exported.file() + ": exported");
        } else if (event instanceof Event.DatasetWritten dataset) {
            log.info(line(dataset));
        } else if (event instanceof Event.Failure failure) {
            refusal = SettingNames.asProperties(failure.message());
        }
    }

    private static String line(Event.DatasetWritten dataset) {
        return dataset.folder() + ": " + dataset.written() + " objects written, " + dataset.kept() + " kept, "
                + dataset.skipped() + " skipped; " + dataset.train() + " to train on, " + dataset.validation()
                + " to validate, " + dataset.test() + " to test";
    }

    /** @throws MojoFailureException if the task failed, or its result is not as it was asked for */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
