package io.github.img3d.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.DeviceException;
import io.github.img3d.inference.InvalidRequest;
import io.github.img3d.progress.Progress;
import io.github.img3d.progress.Progress.Count;
import io.github.img3d.progress.Progress.Pace;
import io.github.img3d.worker.protocol.Event;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepliesTest {

    private static final Path A = Path.of("/in/a.png");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Replies replies =
            new Replies(new PrintStream(out, false, UTF_8), new PrintStream(OutputStream.nullOutputStream()));

    @Test
    void eachEventIsALineAtOnce() {
        replies.note("resuming after step 500");
        replies.warn("skipped Stühle.obj");
        replies.say(new Event.Done());

        assertEquals(
                List.of(
                        "{\"event\":\"note\",\"text\":\"resuming after step 500\"}",
                        "{\"event\":\"warning\",\"text\":\"skipped Stühle.obj\"}",
                        "{\"event\":\"done\"}"),
                said());
    }

    @Test
    void progressIsNumbers() {
        replies.progress(new Progress(
                "training",
                new Count(3, 5, "step"),
                new Pace(2.5, "pictures", 4),
                List.of(new Progress.Loss("mask", 7)),
                ""));

        assertEquals(
                List.of("{\"event\":\"progress\",\"progress\":{\"task\":\"training\",\"count\":{\"done\":3,\"of\":5,"
                        + "\"unit\":\"step\"},\"pace\":{\"perSecond\":2.5,\"unit\":\"pictures\",\"secondsLeft\":4.0},"
                        + "\"losses\":[{\"name\":\"mask\",\"value\":7.0}],\"latest\":\"\"}}"),
                said());
    }

    @Test
    void aPictureThatFailsIsNamedAndLeavesTheOthersAlone() {
        replies.attempt(A, () -> {
            throw new InvalidRequest("a.png: not a picture");
        });
        replies.attempt(Path.of("/in/b.png"), () -> replies.note("b is done"));

        assertEquals(
                List.of(
                        "{\"event\":\"failure\",\"picture\":\"" + A + "\",\"message\":\"a.png: not a picture\"}",
                        "{\"event\":\"note\",\"text\":\"b is done\"}"),
                said());
        assertFalse(replies.succeeded());
    }

    @Test
    void aRequestThatFailsNamesNoPicture() {
        replies.attempt(null, () -> {
            throw new InvalidRequest("m.safetensors: no such file");
        });

        assertEquals(
                List.of("{\"event\":\"failure\",\"picture\":null,\"message\":\"m.safetensors: no such file\"}"),
                said());
    }

    @Test
    void anErrorOfOurOwnIsOneLineToo() {
        replies.attempt(A, () -> {
            throw new IllegalStateException("first\nsecond");
        });

        assertEquals(1, said().size());
        assertTrue(
                said().getFirst().endsWith("the worker's log: java.lang.IllegalStateException: first\"}"),
                out::toString);
    }

    @Test
    void aFailureWithoutAMessageIsToldByItsKind() {
        replies.attempt(A, () -> {
            throw new InvalidRequest(null);
        });

        assertEquals(
                List.of("{\"event\":\"failure\",\"picture\":\"" + A + "\"," + "\"message\":\""
                        + InvalidRequest.class.getName() + "\"}"),
                said());
    }

    @Test
    void outOfMemorySaysWhatToDo() {
        replies.attempt(A, () -> {
            throw new OutOfMemoryError("Java heap space");
        });

        assertTrue(said().getFirst().contains("give it more with `memory`"), out::toString);
    }

    @Test
    void aDeviceThatFailsEndsTheRequest() {
        replies.attempt(null, () -> {
            replies.attempt(A, RepliesTest::failOnDevice);
            replies.attempt(Path.of("/in/b.png"), () -> replies.note("b is done"));
        });

        assertEquals(
                List.of("{\"event\":\"failure\",\"picture\":null,\"message\":\"tornado:opencl:0: out of memory\"}"),
                said());
    }

    @Test
    void aDeviceThatFailsForAPictureIsNotHeldForThePicturesFault() {
        assertThrows(DeviceException.class, () -> replies.attempt(A, RepliesTest::failOnDevice));
        assertEquals(List.of(), said());
    }

    private static void failOnDevice() {
        throw new DeviceException("tornado:opencl:0: out of memory", null);
    }

    private List<String> said() {
        return out.toString(UTF_8).lines().toList();
    }
}
