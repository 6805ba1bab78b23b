package io.github.img3d.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    @TempDir
    Path folder;

    @Test
    void rowsFollowThoseOfEarlierRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("history.csv"), "header\nearlier\n");
        var report = new Report(new PrintStream(new ByteArrayOutputStream()));
        report.line("forward_b1", 9.06, 50.3, 5.549);
        report.remark("for people");
        report.alone("second_picture", 139);

        new History(file, LocalDate.of(2026, 2, 3), "0123abc", "CPU, two sockets").append(report.rows());

        assertEquals(
                List.of(
                        "header",
                        "earlier",
                        "2026-02-03,0123abc,CPU  two sockets,forward_b1,9.1,50.3,5.55",
                        "2026-02-03,0123abc,CPU  two sockets,second_picture,139.0,,"),
                Files.readAllLines(file));
    }

    @Test
    void theProcessorIsNamedByItsModel() {
        assertEquals(
                "Xeon @ 2.0GHz",
                History.cpu(List.of("processor\t: 0", "model name\t: Xeon @ 2.0GHz", "model name\t: B")));
        assertEquals("unknown", History.cpu(List.of("processor : 0")));
    }

    @Test
    void theFileInTheRepositoryHasItsHeader() throws IOException {
        assertEquals(
                "date,commit,cpu,measure,ours,peer,ratio",
                Files.readAllLines(History.FILE).getFirst());
    }
}
