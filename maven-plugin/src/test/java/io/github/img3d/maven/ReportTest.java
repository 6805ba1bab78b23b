package io.github.img3d.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Loss;
import io.github.img3d.progress.Progress.Pace;
import io.github.img3d.worker.protocol.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final List<String> lines = new ArrayList<>();
    private final RecordingLog log = new RecordingLog(lines);

    @Test
    void aPictureIsOneLine() throws Exception {
        var report = new PictureReport(log, 1);

        report.accept(new Event.Reconstructed(
                Path.of("/in/chair.png"), 4812, 0.834, null, null, 63, "jvm (2 threads, vector)", List.of()));
        report.requireSuccess();

        assertEquals(
                List.of("info chair.png: 4,812 points (confidence 0.83) in 63 ms on jvm (2 threads, vector)"), lines);
    }

    @Test
    void theDeviceIsSaidOnce() {
        var report = new PictureReport(log, 2);

        report.accept(new Event.Reconstructed(
                Path.of("/in/a.png"),
                1,
                0.9,
                null,
                Event.Source.UNION,
                2,
                "tornado:opencl:0 (card), the fastest",
                List.of()));
        report.accept(new Event.Reconstructed(
                Path.of("/in/b.png"),
                3,
                0.2,
                "looks odd",
                Event.Source.RELIEF,
                4,
                "tornado:opencl:0 (card), the fastest",
                List.of()));

        assertEquals(
                List.of(
                        "info a.png: 1 points of the picture and its kind (confidence 0.90) in 2 ms on"
                                + " tornado:opencl:0 (card), the fastest",
                        "info b.png: 3 points of the picture alone (confidence 0.20) in 4 ms",
                        "warn b.png: looks odd"),
                lines);
    }

    @Test
    void aPictureThatFailsIsOneLineAndTheBuildsReason() {
        var report = new PictureReport(log, 5);

        report.accept(new Event.Failure(Path.of("/in/bad.png"), "bad.png: not a picture"));

        assertEquals(List.of("error bad.png: not a picture"), lines);
        assertEquals("1 of 5 pictures failed: bad.png: not a picture", reason(report));
    }

    @Test
    void aFailureThatDoesNotNameItsPictureGetsTheName() {
        var report = new PictureReport(log, 1);

        report.accept(new Event.Failure(Path.of("/in/bad.png"), "needs more"));

        assertEquals("1 of 1 picture failed: bad.png: needs more", reason(report));
    }

    @Test
    void aFailureThatNamesThePicturesWholePathGetsTheName() {
        var report = new PictureReport(log, 1);

        report.accept(new Event.Failure(Path.of("/in/bad.png"), "/in/bad.png: no object"));

        assertEquals(List.of("error bad.png: no object"), lines);
    }

    @Test
    void manyFailuresAreCountedAndTheFirstNamed() {
        var report = new PictureReport(log, 9);

        for (int i = 1; i <= 6; i++) {
            report.accept(new Event.Failure(Path.of("/in/" + i + ".png"), "not a picture"));
        }

        assertEquals("6 of 9 pictures failed: 1.png, 2.png, 3.png, 4.png, 5.png, ...", reason(report));
    }

    @Test
    void aRefusedRequestIsOnlyTheBuildsReason() {
        var report = new PictureReport(log, 2);

        report.accept(new Event.Failure(null, "m.safetensors: truncated"));

        assertEquals(List.of(), lines);
        assertEquals("m.safetensors: truncated", reason(report));
    }

    @Test
    void trainingIsALineAStepThatSpeaks() throws Exception {
        var report = new GoalReport(log);

        report.accept(new Event.Note("resuming after step 5"));
        report.accept(new Event.Progress(
                new Progress("training", new Count(10, 20, "step"), Pace.UNKNOWN, List.of(new Loss("mask", 0.5)), "")));
        report.accept(new Event.Trained(Path.of("/out/model.safetensors")));
        report.requireSuccess();

        assertEquals(
                List.of(
                        "info resuming after step 5",
                        "info training step 10 of 20: mask loss 0.5",
                        "info " + Path.of("/out/model.safetensors") + ": trained"),
                lines);
    }

    @Test
    void aDataSetsEndSaysWhatBecameOfEveryMesh() throws Exception {
        var report = new GoalReport(log);

        report.accept(
                new Event.Progress(new Progress("rendering", new Count(3, 11, "object"), Pace.UNKNOWN, List.of(), "")));
        report.accept(new Event.Warning("skipped bad.obj: no faces"));
        report.accept(new Event.DatasetWritten(Path.of("/out"), 7, 3, 1, 8, 1, 1));
        report.requireSuccess();

        assertEquals(
                List.of(
                        "info rendering object 3 of 11",
                        "warn skipped bad.obj: no faces",
                        "info " + Path.of("/out")
                                + ": 7 objects written, 3 kept, 1 skipped; 8 to train on, 1 to validate, 1 to test"),
                lines);
    }

    @Test
    void anEvaluationEndsWithItsPage() throws Exception {
        var report = new GoalReport(log);

        report.accept(new Event.Note("renders: sum 5.60"));
        report.accept(new Event.Evaluated(Path.of("/out/index.html")));
        report.requireSuccess();

        assertEquals(List.of("info renders: sum 5.60", "info " + Path.of("/out/index.html") + ": the report"), lines);
    }

    @Test
    void aRefusedTaskIsTheBuildsReason() {
        var report = new GoalReport(log);

        report.accept(new Event.Failure(null, "inputs 'photos', expected renders"));

        var e = assertThrows(MojoFailureException.class, report::requireSuccess);
        assertEquals("inputs 'photos', expected renders", e.getMessage());
    }

    @Test
    void settingsAreNamedAsUsersTypeThem() {
        var report = new GoalReport(log);

        report.accept(new Event.Warning("nothing is held out: correct `heldOut`"));
        report.accept(new Event.Failure(null, "no such file: correct `data`, or use `device=jvm`"));

        assertEquals(List.of("warn nothing is held out: correct img3d.heldOut"), lines);
        var e = assertThrows(MojoFailureException.class, report::requireSuccess);
        assertEquals("no such file: correct img3d.data, or use -Dimg3d.device=jvm", e.getMessage());
    }

    private static String reason(PictureReport report) {
        return assertThrows(MojoFailureException.class, report::requireSuccess).getMessage();
    }
}
