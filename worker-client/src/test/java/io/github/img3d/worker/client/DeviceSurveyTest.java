package io.github.img3d.worker.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.img3d.worker.protocol.Event;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeviceSurveyTest {

    private static final Event.Device CARD = new Event.Device(
            "tornado:ptx:0", "Some Card", 15_655_829_504L, List.of(1024L, 1024L, 64L), 3901.2, 9.45, null, true);
    private static final Event.Device JVM =
            new Event.Device("jvm", "jvm (2 threads)", 4L << 30, List.of(), 61.4, 12, null, false);

    @Test
    void aDeviceIsOneLine() {
        assertEquals(
                "tornado:ptx:0: Some Card, 14.6 GiB, work groups up to 1024x1024x64, 3,901 GFLOP/s, 9.5 GB/s",
                DeviceSurvey.line(CARD));
        assertEquals("jvm (2 threads), 4.0 GiB of heap, 61 GFLOP/s, 12 GB/s", DeviceSurvey.line(JVM));
        assertEquals(
                "tornado: no device, unusable: no driver",
                DeviceSurvey.line(new Event.Device("tornado", "no device", 0, List.of(), 0, 0, "no driver", false)));
    }

    @Test
    void keepsTheDevicesThatItHearsOf() {
        var survey = new DeviceSurvey();
        survey.accept(JVM);
        survey.accept(CARD);
        survey.accept(new Event.Done());

        assertEquals(List.of(JVM, CARD), survey.devices());
        assertEquals(Optional.of("auto takes tornado:ptx:0"), survey.taken());
        assertEquals(Optional.empty(), survey.refusal());
    }

    @Test
    void keepsWhyThereIsNoAnswer() {
        var survey = new DeviceSurvey();
        survey.accept(new Event.Failure(null, "no driver"));

        assertEquals(Optional.of("no driver"), survey.refusal());
        assertEquals(Optional.empty(), survey.taken());
    }
}
