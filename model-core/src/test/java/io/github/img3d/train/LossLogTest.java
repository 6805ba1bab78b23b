package io.github.img3d.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.train.term.FixedViewColours;
import io.github.img3d.train.term.SurfaceDistances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossLogTest {

    private static final String HEADER = "step,stage,learning_rate,mask,distance,surface,colour";

    private static final Stage COLOURED =
            Stage.PUBLISHED.with(new SurfaceDistances(1)).with(new FixedViewColours(1));

    @TempDir
    Path folder;

    @Test
    void rewindingDropsWhatCameLater() throws IOException {
        var log = threeEntries();

        log.rewindTo(100);

        assertEquals(
                List.of(
                        HEADER,
                        "20,fixed-views,1.000e-02,12.5000,0.2500,38.2500,0.5000",
                        "100,fixed-views,1.000e-02,12.5000,0.2500,38.2500,0.5000"),
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
        var log = log("new.csv");

        log.rewindTo(0);

        assertEquals(List.of(HEADER), lines(log));
    }

    private LossLog threeEntries() throws IOException {
        var log = log("loss.csv");
        log.rewindTo(0);
        for (long step : new long[] {20, 100, 120}) {
            log.add(
                    step,
                    COLOURED,
                    new Losses(Map.of("mask", 12.5, "distance", 0.25, "surface", 38.25, "colour", 0.5)),
                    0.01);
        }
        return log;
    }

    @Test
    void aStageWithoutATermLeavesItsColumnEmpty() throws IOException {
        var log = log("loss.csv");
        log.rewindTo(0);

        log.add(7, Stage.PUBLISHED, new Losses(Map.of("mask", 2.0, "distance", 1.0)), 0.5);
        log.rewindTo(7);

        assertEquals(List.of(HEADER, "7,fixed-views,5.000e-01,2.0000,1.0000,,"), lines(log));
    }

    @Test
    void aLogWithOtherColumnsGetsThese() throws IOException {
        var log = log("loss.csv");
        Files.writeString(log.file(), """
            step,stage,mask,distance,learning_rate,colour,surface
            20,fixed-views,12.5000,0.2500,1.000e-02,0.5000,38.2500
            """);

        log.rewindTo(20);

        assertEquals(List.of(HEADER, "20,fixed-views,1.000e-02,12.5000,0.2500,38.2500,0.5000"), lines(log));
    }

    private LossLog log(String file) {
        return LossLog.of(folder.resolve(file), List.of(COLOURED, Stage.PUBLISHED));
    }

    private static List<String> lines(LossLog log) throws IOException {
        return Files.readAllLines(log.file());
    }
}
