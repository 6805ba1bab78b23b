package io.github.img3d.generator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is recorded when it is first asked for, and once. */
final class Memo<T> implements Supplier<T> {

    private final Supplier<T> recording;
    private @Nullable T recorded;

    Memo(Supplier<T> recording) {
        this.recording = recording;
    }

    @Override
    public T get() {
        T known = recorded;
        if (known == null) {
            known = recording.get();
            recorded = known;
        }
        return known;
    }
}
