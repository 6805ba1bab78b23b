package io.github.img3d.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.dataset.DatasetProgress.Damaged;
import io.github.img3d.dataset.DatasetProgress.Kept;
import io.github.img3d.dataset.DatasetProgress.Skipped;
import io.github.img3d.dataset.DatasetProgress.Written;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import io.github.img3d.progress.RecordedProgress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingReportTest {

    private static final long SECOND = 1_000_000_000L;

    private final RecordedProgress heard = new RecordedProgress();
    private long now;
    private final RenderingReport report = new RenderingReport(700, heard, () -> now);

    @Test
    void saysEveryFewSecondsHowFastAndHowLongStill() {
        report.accept(new Kept("a"));
        for (int i = 0; i < 20; i++) {
            now += SECOND;
            report.accept(new Written("b" + i));
        }

        assertThat(heard.progress)
                .containsExactly(
                        rendered(6, new Pace(1, "objects", 694)),
                        rendered(11, new Pace(1, "objects", 689)),
                        rendered(16, new Pace(1, "objects", 684)),
                        rendered(21, new Pace(1, "objects", 679)));
        assertThat(report.written()).isEqualTo(20);
        assertThat(report.kept()).isEqualTo(1);
    }

    @Test
    void whatOnlyWasKeptHasNoRate() {
        now = 6 * SECOND;
        report.accept(new Kept("a"));

        assertThat(heard.progress).containsExactly(rendered(1, Pace.UNKNOWN));
    }

    @Test
    void whatWentWrongIsSaidAtOnce() {
        report.accept(new Skipped("a.obj: no faces"));
        report.accept(new Damaged(Path.of("x.bin"), "x.bin: a view is damaged"));

        assertThat(heard.warnings).containsExactly("skipped a.obj: no faces", "making anew x.bin: a view is damaged");
        assertThat(report.skipped()).hasSize(1);
    }

    private static Progress rendered(int done, Pace pace) {
        return new Progress("rendering", new Count(done, 700, "object"), pace, List.of(), "");
    }
}
