package io.github.img3d.compute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The plain kernels, and those for GPUs, on a device of TornadoVM's: {@code -Dimg3d.device}, or the first. */
@Tag("tornado")
abstract class TornadoContract {

    private static Accelerator device;

    abstract Kernels kernels();

    private Backend open() {
        assumeTrue(Devices.hasTornado(), "TornadoVM is not in this JVM");
        if (device == null) {
            String name = System.getProperty("img3d.device", "tornado");
            device = Devices.accelerators().stream()
                    .filter(found -> found.name().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
        return device.open(kernels());
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
