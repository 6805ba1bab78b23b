package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Our process and one for each layout of the peer, for tasks that they run one after the other. */
final class Race implements AutoCloseable {

    private final Contestant ours;
    private final List<Contestant> peers = new ArrayList<>();

    /** @param peer the better of the layouts, at this task */
    record Result(Comparison comparison, Contestant ours, Contestant peer) {}

    Race(List<Entrant> layouts) throws IOException {
        ours = new Contestant(Entrant.OURS);
        for (Entrant layout : layouts) {
            peers.add(new Contestant(layout));
        }
    }

    Result run(Task task, Effort effort) throws IOException {
        ours.prepare(task, effort.warmUp());
        Contestant peer = quickest(task, effort);
        return new Result(new Pairs(effort).of(ours::sample, peer::sample), ours, peer);
    }

    private Contestant quickest(Task task, Effort effort) throws IOException {
        Contestant quickest = null;
        double best = Double.POSITIVE_INFINITY;
        for (Contestant peer : peers) {
            double milliseconds = peer.prepare(task, effort.warmUp());
            if (milliseconds < best) {
                best = milliseconds;
                quickest = peer;
            }
        }
        return quickest;
    }

    @Override
    public void close() throws IOException {
        ours.close();
        for (Contestant peer : peers) {
            peer.close();
        }
    }
}
