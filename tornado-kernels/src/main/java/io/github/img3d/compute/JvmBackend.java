package io.github.img3d.compute;

import java.util.Collection;
import java.util.List;

/** Runs programs on this JVM's threads. Results have the same bytes for any number of them. */
public final class JvmBackend implements Backend {

    private final ThreadTeam team;
    private final Kernels kernels;

    public JvmBackend(int threads, Kernels kernels) {
        this.team = new ThreadTeam(threads);
        this.kernels = kernels;
    }

    /** The plain kernels, on {@code threads} threads. */
    public static JvmBackend plain(int threads) {
        return new JvmBackend(threads, Kernels.PLAIN);
    }

    @Override
    public Execution prepare(Program program) {
        MemoryPlan.of(program.launches()).bind();
        List<Work> works = kernels.works(program.launches());
        return new Execution() {
            @Override
            public void run() {
                works.forEach(team::run);
            }

            @Override
            public void fetch(Collection<Floats> state) {
                // Host and device share their arrays.
            }
        };
    }

    @Override
    public String description() {
        return "jvm (" + team.size() + (team.size() == 1 ? " thread, " : " threads, ") + kernels.description() + ")";
    }

    @Override
    public void close() {
        team.close();
    }
}
