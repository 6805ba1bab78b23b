package io.github.img3d.compute;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** Chooses between the kernels that this JVM can run. */
public final class JvmKernels {

    private static final String MODULE = "jdk.incubator.vector";
    private static final Kernels FASTEST = probe();

    private JvmKernels() {}

    /** The vector kernels where their module is there, else the plain ones under a description that says what to add. */
    public static Kernels choose() {
        return FASTEST;
    }

    private static Kernels probe() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return plain("plain; start java with --add-modules " + MODULE + " for speed");
        }
        try {
            var type = Class.forName("io.github.img3d.compute.vector.VectorKernels");
            return (Kernels) type.getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            return plain("plain; " + e.getCause().getMessage());
        } catch (ReflectiveOperationException | LinkageError e) {
            return plain("plain; the vector kernels do not load: " + e);
        }
    }

    private static Kernels plain(String description) {
        return new Kernels() {
            @Override
            public List<Step> steps(Program program) {
                return Kernels.PLAIN.steps(program);
            }

            @Override
            public String description() {
                return description;
            }
        };
    }
}
