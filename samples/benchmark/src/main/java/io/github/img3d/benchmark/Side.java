package io.github.img3d.benchmark;

import io.github.img3d.benchmark.ours.Img3d;
import io.github.img3d.benchmark.peer.Layout;
import io.github.img3d.benchmark.peer.Libtorch;

/** One side of the comparison, inside its own process. */
public interface Side {

    /** Makes {@code task} ready to be run many times; the one before it is over. */
    Runnable prepare(Task task);

    static Side of(Entrant entrant) {
        return switch (entrant) {
            case OURS -> new Img3d();
            case PEER_CHANNELS_FIRST -> new Libtorch(Layout.CHANNELS_FIRST);
            case PEER_CHANNELS_LAST -> new Libtorch(Layout.CHANNELS_LAST);
        };
    }
}
