package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossLogTest {

    private static final String HEADER = "step,stage,mask,distance,learning_rate,colour,surface";

    @TempDir
    Path folder;

    @Test
    void rewindingDropsWhatCameLater() throws IOException {
        var log = threeEntries();

        log.rewindTo(100);

        assertEquals(
                List.of(
                        HEADER,
                        "20,fixed-views,12.5000,0.2500,1.000e-02,0.5000,38.2500",
                        "100,fixed-views,12.5000,0.2500,1.000e-02,0.5000,38.2500"),
                lines(log));
    }

    @Test
    void rewindingToTheStartLeavesTheHeader() throws IOException {
        var log = threeEntries();

        log.rewindTo(0);

        assertEquals(List.of(HEADER), lines(log));
    }

    @Test
    void rewindingToTheLastEntryChangesNothing() throws IOException {
        var log = threeEntries();
        var before = lines(log);

        log.rewindTo(120);

        assertEquals(before, lines(log));
    }

    @Test
    void aLineCutShortIsDropped() throws IOException {
        var log = threeEntries();
        Files.writeString(log.file(), "14", StandardOpenOption.APPEND);

        log.rewindTo(200);

        assertEquals(4, lines(log).size());
    }

    @Test
    void aLogThatIsNotThereYetBeginsWithItsHeader() throws IOException {
        var log = new LossLog(folder.resolve("new.csv"));

        log.rewindTo(0);

        assertEquals(List.of(HEADER), lines(log));
    }

    private LossLog threeEntries() throws IOException {
        var log = new LossLog(folder.resolve("loss.csv"));
        log.rewindTo(0);
        for (long step : new long[] {20, 100, 120}) {
            log.add(step, Stage.FixedViews.PUBLISHED, new TrainingStep.Loss(12.5f, 0.25f, 38.25f, 0.5f), 0.01);
        }
        return log;
    }

    private static List<String> lines(LossLog log) throws IOException {
        return Files.readAllLines(log.file());
    }
}
