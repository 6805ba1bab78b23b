package io.github.img3d.segmentation;

/** A queue of pixels by their numbers, first in, first out, in which each stands at most once. */
final class PixelQueue {

    private final int[] ring;
    private final boolean[] queued;
    private int first;
    private int size;

    PixelQueue(int pixels) {
        ring = new int[pixels];
        queued = new boolean[pixels];
    }

    boolean isEmpty() {
        return size == 0;
    }

    int first() {
        return ring[first];
    }

    void remove() {
        queued[ring[first]] = false;
        first = (first + 1) % ring.length;
        size--;
    }

    void add(int pixel) {
        if (!queued[pixel]) {
            queued[pixel] = true;
            ring[(first + size++) % ring.length] = pixel;
        }
    }
}
