package io.github.img3d.compute.tornado;

import io.github.img3d.compute.DeviceException;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;

/**
 * CUDA graphs, which hand a run's tasks to the card at once. They are for the CUDA backend alone, and only values may
 * change between runs, so users ask for them with {@code -Dimg3d.cudaGraphs=true}. The method is found by name, because
 * the API that we compile against is older.
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
