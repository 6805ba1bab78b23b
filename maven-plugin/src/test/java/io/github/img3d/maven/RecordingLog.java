package io.github.img3d.maven;

import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a user would read, each line behind its level. */
final class RecordingLog extends SystemStreamLog {

    private final List<String> lines;

    RecordingLog(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public void info(CharSequence content) {
        lines.add("info " + content);
    }

    @Override
    public void warn(CharSequence content) {
        lines.add("warn " + content);
    }

    @Override
    public void error(CharSequence content) {
        lines.add("error " + content);
    }
}
