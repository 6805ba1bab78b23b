package io.github.img3d.compute;

import io.github.img3d.compute.launch.Floats;
import java.util.Collection;

/** A backend that runs programs on this JVM's threads. Results have the same bytes for any number of them. */
public final class JvmBackend implements Backend {

    private final ThreadTeam team;
    private final Kernels kernels;

    public JvmBackend(int threads, Kernels kernels) {
        this.team = new ThreadTeam(threads);
        this.kernels = kernels;
    }

    /** Creates a backend that runs the plain kernels on {@code threads} threads. */
    public static JvmBackend plain(int threads) {
        return new JvmBackend(threads, Kernels.PLAIN);
    }

    @Override
    public long bytes(Program program) {
        return schedule(program).bytes();
    }

    @Override
    public Execution prepare(Program program) {
        var schedule = schedule(program);
        schedule.plan().bind();
        schedule.once().forEach(team::run);
        return new Execution() {
            @Override
            public void run() {
                schedule.each().forEach(team::run);
            }

            @Override
            public void fetch(Collection<Floats> state) {
                // Host and device share their arrays.
            }

            @Override
            public void close() {
                // The arrays are the program's.
            }
        };
    }

    private LaunchSchedule schedule(Program program) {
        return LaunchSchedule.of(kernels.steps(program), program.inputs());
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
