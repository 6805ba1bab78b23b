package io.github.img3d.compute.device;

import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.PlainKernels;
import io.github.img3d.compute.scalar.ScalarKernels;
import java.lang.reflect.InvocationTargetException;

/** The choice between the kernels that this JVM can run. */
public final class JvmKernels {

    private static final String MODULE = "jdk.incubator.vector";
    private static final Kernels FASTEST = probe();

    private JvmKernels() {}

    /**
     * Returns the vector kernels where they can run, else the scalar or the plain ones, under a description that says
     * why.
     */
    public static Kernels choose() {
        return FASTEST;
    }

    private static Kernels probe() {
        if (!fusesMultiplyAdds()) {
            return new PlainKernels("plain; this CPU has no fused multiply-add");
        }
        if (System.getProperty("java.vm.info", "").contains("emulated-client")) {
            return new ScalarKernels("scalar"); // without the second compiler, vectors are the slowest way
        }
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new ScalarKernels("scalar; start java with --add-modules " + MODULE + " for speed");
        }
        try {
            var type = Class.forName("io.github.img3d.compute.vector.VectorKernels");
            return (Kernels) type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            return new ScalarKernels("scalar; " + e.getTargetException().getMessage());
        } catch (ReflectiveOperationException | LinkageError e) {
            return new ScalarKernels("scalar; the vector kernels do not load: " + e);
        }
    }

    /**
     * Returns whether the CPU fuses multiply-adds; without the instruction, the JVM computes them with big decimals, at
     * microseconds each.
     */
    private static boolean fusesMultiplyAdds() {
        int calls = 100;
        long best = Long.MAX_VALUE;
        for (int batch = 0; batch < 5; batch++) {
            long start = System.nanoTime();
            float sum = 1f;
            for (int i = 0; i < calls; i++) {
                sum = Math.fma(sum, 0.75f, 0.3f);
            }
            best = sum > 0f ? Math.min(best, System.nanoTime() - start) : best;
        }
        return best < calls * 500L;
    }
}
