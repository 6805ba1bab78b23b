package io.github.img3d.compute;

import java.util.List;

/** Which implementation of each launch the JVM runs. */
public interface Kernels {

    /** The plain kernels themselves. */
    Kernels PLAIN = new Kernels() {
        @Override
        public List<Work> works(List<Launch> launches) {
            return List.copyOf(launches);
        }

        @Override
        public String description() {
            return "plain";
        }
    };

    /** The work that computes what {@code launches} compute, in order; buffers are bound by now. */
    List<Work> works(List<Launch> launches);

    String description();
}
