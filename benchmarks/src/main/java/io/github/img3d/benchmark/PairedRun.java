package io.github.img3d.benchmark;

import io.github.img3d.benchmark.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Our process and one for each of the peer's layouts, which run the same tasks in turns. */
final class PairedRun implements AutoCloseable {

    private final BenchmarkProcess ours;
    private final List<BenchmarkProcess> peers = new ArrayList<>();

    /** @param peer the better of the layouts, at this task */
    record Result(PairedTimes times, BenchmarkProcess ours, BenchmarkProcess peer) {}

    PairedRun(List<Implementation> layouts) throws IOException {
        ours = new BenchmarkProcess(Implementation.OURS);
        for (Implementation layout : layouts) {
            peers.add(new BenchmarkProcess(layout));
        }
    }

    Result run(Task task, Effort effort) throws IOException {
        ours.prepare(task, effort.warmUp());
        BenchmarkProcess peer = quickest(task, effort);
        return new Result(new Pairs(effort).of(ours::sample, peer::sample), ours, peer);
    }

    private BenchmarkProcess quickest(Task task, Effort effort) throws IOException {
        BenchmarkProcess quickest = peers.getFirst();
        double best = Double.POSITIVE_INFINITY;
        for (BenchmarkProcess peer : peers) {
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
        for (BenchmarkProcess peer : peers) {
            peer.close();
        }
    }
}
