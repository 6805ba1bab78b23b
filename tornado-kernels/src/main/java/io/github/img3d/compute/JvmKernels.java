package io.github.img3d.compute;

import io.github.img3d.compute.scalar.ScalarKernels;
import java.lang.reflect.InvocationTargetException;

/** Chooses between the kernels that this JVM can run. */
public final class JvmKernels {

    private static final String MODULE = "jdk.incubator.vector";
    private static final Kernels FASTEST = probe();

    private JvmKernels() {}

    /** The vector kernels where their module is there, else the scalar ones under a description that says what to add. */
    public static Kernels choose() {
        return FASTEST;
    }

    private static Kernels probe() {
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
            return new ScalarKernels("scalar; " + e.getCause().getMessage());
        } catch (ReflectiveOperationException | LinkageError e) {
            return new ScalarKernels("scalar; the vector kernels do not load: " + e);
        }
    }
}
