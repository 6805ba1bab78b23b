package io.github.img3d.dataset;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Where a view shows anything: a bit a pixel, at the start of the view's bytes. */
record ShownAs(BitSet pixels) {

    /** What a run of shown pixels, from one to before another, is read by. */
    @FunctionalInterface
    interface Run {
        void read(int from, int to);
    }

    static int bytes(int pixels) {
        return (pixels + 7) / 8;
    }

    static ShownAs of(int pixels, IntPredicate isShown) {
        var shown = new BitSet(pixels);
        for (int p = 0; p < pixels; p++) {
            shown.set(p, isShown.test(p));
        }
        return new ShownAs(shown);
    }

    static ShownAs read(byte[] bytes, int pixels) {
        return new ShownAs(BitSet.valueOf(ByteBuffer.wrap(bytes, 0, bytes(pixels))));
    }

    int count() {
        return pixels.cardinality();
    }

    /** The bits, and room behind them. */
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
