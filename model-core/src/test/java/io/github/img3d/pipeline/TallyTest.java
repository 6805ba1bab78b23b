package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatIsLeftOutIsSaidAtOnceAndWhatIsDoneOnlyNowAndThen() {
        var lines = new ArrayList<String>();
        var tally = new Tally("drawing", 3, lines::add);

        tally.count("a");
        tally.leaveOut("b.obj: has no faces");
        tally.count("c");

        assertThat(lines).containsExactly("drawing: left out, b.obj: has no faces");
    }
}
