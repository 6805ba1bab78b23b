package io.github.img3d.benchmark;

import java.io.IOException;
import java.util.ArrayList;

/** Takes samples of two sides in turns, so that both see the same machine. */
record Pairs(Effort effort) {

    /** One sample, in milliseconds. */
    interface Sample {

        double take() throws IOException;
    }

    PairedTimes of(Sample ours, Sample peer) throws IOException {
        var oursTaken = new ArrayList<Double>();
        var peerTaken = new ArrayList<Double>();
        long start = System.nanoTime();
        while (effort.wantsMore(oursTaken.size(), (System.nanoTime() - start) / 1e9)) {
            if (oursTaken.size() % 2 == 0) {
                oursTaken.add(ours.take());
                peerTaken.add(peer.take());
            } else {
                peerTaken.add(peer.take());
                oursTaken.add(ours.take());
            }
        }
        return new PairedTimes(oursTaken, peerTaken);
    }
}
