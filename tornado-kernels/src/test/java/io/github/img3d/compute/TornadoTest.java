package io.github.img3d.compute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The kernels on a device of TornadoVM's: {@code -Dimg3d.device}, or the first. */
@Tag("tornado")
class TornadoTest {

    private static Accelerator device;

    private static Backend open() {
        assumeTrue(Devices.hasTornado(), "TornadoVM is not in this JVM");
        if (device == null) {
            String name = System.getProperty("img3d.device", "tornado");
            device = Devices.accelerators().stream()
                    .filter(found -> found.name().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
        return device.open();
    }

    @Nested
    class Network extends BackendContract {

        @Override
        public Backend backend() {
            return open();
        }
    }

    @Nested
    class Loss extends LossContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class Splat extends SplatContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }

    @Nested
    class Fusion extends FusionContract {

        @Override
        protected Backend backend() {
            return open();
        }
    }
}
