package io.github.img3d.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CounterTest {

    private final List<Object> heard = new ArrayList<>();
    private final ProgressListener listener = new ProgressListener() {
        @Override
        public void progress(Progress now) {
            heard.add(now);
        }

        @Override
        public void note(String text) {
            heard.add(text);
        }
    };

    @Test
    void whatIsLeftOutIsSaidAtOnceAndWhatIsDoneOnlyNowAndThen() {
        var counter = new Counter("drawing", 3, listener);

        counter.count("a");
        counter.leaveOut("b.obj: has no faces");
        counter.count("c");

        assertEquals(List.of("drawing: left out, b.obj: has no faces"), heard);
    }

    @Test
    void everyFiveSecondsItSaysWhatIsDoneUpToAll() {
        var now = new AtomicLong();
        var counter = new Counter("drawing", 6, listener, now::get);

        for (var name : List.of("a", "b", "c", "d", "e", "f")) {
            now.addAndGet(Duration.ofMillis(2500).toNanos());
            counter.count(name);
        }

        assertEquals(List.of(drawn(2, "b", 10), drawn(4, "d", 5), drawn(6, "f", 0)), heard);
    }

    private static Progress drawn(int done, String latest, double secondsLeft) {
        return new Progress(
                "drawing", new Count(done, 6, "object"), new Pace(0.4, "objects", secondsLeft), List.of(), latest);
    }
}
