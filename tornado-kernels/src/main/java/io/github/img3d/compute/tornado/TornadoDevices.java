package io.github.img3d.compute.tornado;

import io.github.img3d.compute.Accelerator;
import io.github.img3d.compute.Accelerators;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Kernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import uk.ac.manchester.tornado.api.TornadoRuntime;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.TornadoDeviceType;
import uk.ac.manchester.tornado.api.runtime.TornadoRuntimeProvider;

/** The devices that TornadoVM finds. */
public final class TornadoDevices implements Accelerators {

    @Override
    public List<Accelerator> list() {
        return Failures.translated("tornado", () -> {
            var found = new ArrayList<Accelerator>();
            TornadoRuntime runtime = TornadoRuntimeProvider.getTornadoRuntime();
            for (int b = 0; b < runtime.getNumBackends(); b++) {
                String backend = runtime.getBackendType(b).name().toLowerCase(Locale.ROOT);
                for (int d = 0; d < runtime.getBackend(b).getNumDevices(); d++) {
                    found.add(new Found(
                            "tornado:" + backend + ":" + d,
                            runtime.getBackend(b).getDevice(d)));
                }
            }
            return List.copyOf(found);
        });
    }

    private record Found(String name, TornadoDevice device) implements Accelerator {

        @Override
        public String description() {
            return device.getPhysicalDevice().getDeviceName().strip();
        }

        @Override
        public long memoryBytes() {
            return device.getMaxGlobalMemory();
        }

        @Override
        public List<Long> workGroup() {
            return Arrays.stream(device.getDeviceMaxWorkgroupDimensions())
                    .boxed()
                    .toList();
        }

        @Override
        public Backend open() {
            return open(isGpu() ? new GpuKernels() : Kernels.PLAIN);
        }

        private boolean isGpu() {
            return device.getDeviceType() == TornadoDeviceType.GPU;
        }

        @Override
        public Backend open(Kernels kernels) {
            return new TornadoBackend(name, device, kernels);
        }
    }
}
