package io.github.img3d.progress;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that it hears. */
public final class RecordedProgress implements ProgressListener {

    public final List<Progress> progress = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();
    public final List<String> warnings = new ArrayList<>();

    @Override
    public void progress(Progress now) {
        progress.add(now);
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }
}
