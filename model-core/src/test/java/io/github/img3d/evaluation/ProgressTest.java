package io.github.img3d.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void whatIsLeftOutIsToldAtOnceAndWhatIsDoneOnlyNowAndThen() {
        var lines = new ArrayList<String>();
        var progress = new Progress("drawing", 3, lines::add);

        progress.count("a");
        progress.leaveOut("b.obj: has no faces");
        progress.count("c");

        assertThat(lines).containsExactly("drawing: left out, b.obj: has no faces");
    }

    @Test
    void everyFiveSecondsItSaysWhatIsDoneUpToAll() {
        var lines = new ArrayList<String>();
        var now = new AtomicLong();
        var progress = new Progress("drawing", 6, lines::add, now::get);

        for (var name : List.of("a", "b", "c", "d", "e", "f")) {
            now.addAndGet(Duration.ofMillis(2500).toNanos());
            progress.count(name);
        }

        assertThat(lines).containsExactly("drawing 2/6 b", "drawing 4/6 d", "drawing 6/6 f");
    }
}
