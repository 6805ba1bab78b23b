package io.github.img3d.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The pixels of a view that show anything: a bit a pixel, at the start of the view's bytes. */
record ShownPixels(BitSet pixels) {

    /** A reader of runs of shown pixels, from one to before another. */
    @FunctionalInterface
    interface Run {
        void read(int from, int to);
    }

    static int bytes(int pixels) {
        return (pixels + 7) / 8;
    }

    static ShownPixels of(int pixels, IntPredicate isShown) {
        var shown = new BitSet(pixels);
        for (int p = 0; p < pixels; p++) {
            shown.set(p, isShown.test(p));
        }
        return new ShownPixels(shown);
    }

    static ShownPixels read(byte[] bytes, int pixels) {
        return new ShownPixels(BitSet.valueOf(ByteBuffer.wrap(bytes, 0, bytes(pixels))));
    }

    int count() {
        return pixels.cardinality();
    }

    /** Returns the bits, with room behind them. */
    byte[] bytes(int total, int behind) {
        return Arrays.copyOf(pixels.toByteArray(), bytes(total) + behind);
    }

    void runs(Run run) {
        int to = 0;
        for (int from = pixels.nextSetBit(0); from >= 0; from = pixels.nextSetBit(to)) {
            to = pixels.nextClearBit(from);
            run.read(from, to);
        }
    }
}
