package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingReportTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<String> progress = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private long now;
    private final RenderingReport report = new RenderingReport(700, progress::add, warnings::add, () -> now);

    @Test
    void saysEveryFewSecondsHowFastAndHowLongStill() {
        report.accept(new Kept("a"));
        for (int i = 0; i < 20; i++) {
            now += SECOND;
            report.accept(new Written("b" + i));
        }

        assertThat(progress)
                .containsExactly(
                        "rendering: 6 of 700, 60 objects a minute, 12 min to go",
                        "rendering: 11 of 700, 60 objects a minute, 11 min to go",
                        "rendering: 16 of 700, 60 objects a minute, 11 min to go",
                        "rendering: 21 of 700, 60 objects a minute, 11 min to go");
        assertThat(report.written()).isEqualTo(20);
        assertThat(report.kept()).isEqualTo(1);
    }

    @Test
    void whatOnlyWasKeptHasNoRate() {
        now = 6 * SECOND;
        report.accept(new Kept("a"));

        assertThat(progress).containsExactly("rendering: 1 of 700");
    }

    @Test
    void whatWentWrongIsSaidAtOnce() {
        report.accept(new Skipped("a.obj: no faces"));
        report.accept(new Damaged(Path.of("x.bin"), "x.bin: a view is damaged"));

        assertThat(warnings).containsExactly("skipped a.obj: no faces", "making anew x.bin: a view is damaged");
        assertThat(report.skipped()).hasSize(1);
    }
}
