package io.github.img3d.compute.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.Accelerator;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.DeviceException;
import io.github.img3d.compute.Execution;
import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.Program;
import io.github.img3d.compute.launch.Floats;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    /** A backend that computes on the JVM and adds an error to fetched values. */
    private record Wrong(Backend jvm, float error) implements Backend {

        @Override
        public Execution prepare(Program program) {
            var right = jvm.prepare(program);
            return new Execution() {
                @Override
                public void run() {
                    right.run();
                }

                @Override
                public void fetch(Collection<Floats> state) {
                    state.forEach(floats -> floats.array()[floats.size() - 1] += error);
                }

                @Override
                public void close() {
                    right.close();
                }
            };
        }

        @Override
        public long bytes(Program program) {
            return jvm.bytes(program);
        }

        @Override
        public String description() {
            return "tornado:ptx:0 (a card)";
        }

        @Override
        public void close() {
            jvm.close();
        }
    }

    private record Card(float error) implements Accelerator {

        @Override
        public String name() {
            return "tornado:ptx:0";
        }

        @Override
        public String description() {
            return "a card";
        }

        @Override
        public long memoryBytes() {
            return 1L << 30;
        }

        @Override
        public List<Long> workGroup() {
            return List.of(1024L, 1024L, 64L);
        }

        @Override
        public Backend open() {
            return open(Kernels.PLAIN);
        }

        @Override
        public Backend open(Kernels kernels) {
            return new Wrong(new JvmBackend(1, kernels), error);
        }
    }

    @Test
    void aDeviceThatComputesWrongIsNamedWithWhatItComputed() {
        var report = Devices.tried(new Card(0.5f));

        assertTrue(
                report.fault().startsWith("tornado:ptx:0 (a card): wrong result in the self-check, "), report::fault);
        assertTrue(report.fault().endsWith("update its driver or take another device"), report::fault);
        assertEquals(0, report.gigaflops());
        assertEquals(List.of(1024L, 1024L, 64L), report.workGroup());
    }

    @Test
    void aResultThatIsNoNumberIsWrong() {
        assertThrows(DeviceException.class, () -> SelfCheck.requireRight(new Card(Float.NaN).open()));
    }

    @Test
    void aDeviceThatComputesRightIsMeasured() {
        var report = Devices.tried(new Card(0));

        assertEquals(null, report.fault());
        assertTrue(report.gigaflops() > 0);
        assertTrue(report.gigabytesPerSecond() > 0);
    }

    @Test
    void theFastestThatWorksIsTaken() {
        var wrong = new DeviceReport("tornado:ptx:0", "a card", 1, List.of(), 900, 9, "wrong result");
        var slow = new DeviceReport("tornado:opencl:0", "a card", 1, List.of(), 90, 9, null);
        var jvm = new DeviceReport("jvm", "here", 1, List.of(), 100, 9, null);

        assertEquals(jvm, Devices.fastest(List.of(wrong, slow, jvm)));
    }
}
