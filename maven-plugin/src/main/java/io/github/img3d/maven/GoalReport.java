package io.github.img3d.maven;

import java.util.function.Consumer;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Logs how a goal's one task goes and what came of it, or remembers why nothing did. */
final class GoalReport implements Consumer<Event> {

    private final Log log;
    private String refusal;

    GoalReport(Log log) {
        this.log = log;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Progress progress) {
            log.info(SettingNames.asProperties(progress.text()));
        } else if (event instanceof Event.Warning warning) {
            log.warn(SettingNames.asProperties(warning.text()));
        } else if (event instanceof Event.Result result) {
            log.info(result.line());
        } else if (event instanceof Event.Failure failure) {
            refusal = SettingNames.asProperties(failure.message());
        }
    }

    /** @throws MojoFailureException if the task failed, or its result is not as it was asked for */
    void requireSuccess() throws MojoFailureException {
        if (refusal != null) {
            throw new MojoFailureException(refusal);
        }
    }
}
