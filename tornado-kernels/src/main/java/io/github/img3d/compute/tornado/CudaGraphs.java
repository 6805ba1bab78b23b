package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;

/**
 * A run's tasks handed to the card at once, as a CUDA graph: asked for with {@code -Dimg3d.cudaGraphs=true}, as it is for
 * the CUDA backend alone and takes nothing that changes between runs but values. Found by name: the API that we compile
 * against is older than it.
 */
final class CudaGraphs {

    private static final String WANTED = "img3d.cudaGraphs";

    private CudaGraphs() {}

    static void recordIfWanted(TornadoExecutionPlan plan) {
        if (Boolean.getBoolean(WANTED)) {
            record(plan);
        }
    }

    private static void record(TornadoExecutionPlan plan) {
        try {
            TornadoExecutionPlan.class.getMethod("withCUDAGraph").invoke(plan);
        } catch (NoSuchMethodException e) {
            throw new DeviceException(
                    "this TornadoVM has no CUDA graphs: install 5.2 or newer, or leave out -D" + WANTED, e);
        } catch (ReflectiveOperationException e) {
            throw new DeviceException("CUDA graphs: " + e.getCause() + ": leave out -D" + WANTED, e);
        }
    }
}
