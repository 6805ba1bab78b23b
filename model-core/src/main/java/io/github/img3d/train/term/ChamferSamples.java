package io.github.img3d.train.term;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.kernel.NeighbourKernels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * The points of an element of a batch that are compared with one another: predicted ones of pixels on the object or a
 * little beside it, where outliers are, and true ones where the fixed views see the surface.
 *
 * @param side pixels along a map's side; P is its square
 * @param views V
 * @param first index of the element's first value in {@code depth} and {@code mask}, {@code [P,V]} each
 * @param count S
 */
record ChamferSamples(
        int side,
        int views,
        float[] viewToObject,
        float[] depth,
        float[] mask,
        int first,
        float[] chosen,
        float[] surface,
        int element,
        int count) {

    /** Largest distance beside the object, in pixels, of a predicted point. */
    private static final int BESIDE = 4;

    static ChamferSamples of(Targets targets, int element) {
        int side = targets.architecture().mapSide();
        int views = targets.architecture().views();
        return new ChamferSamples(
                side,
                views,
                Viewpoints.viewToObject(side, side, views),
                targets.of(FixedViewTruth.DEPTH),
                targets.of(FixedViewTruth.MASK),
                targets.start(FixedViewTruth.MASK, element),
                targets.of(SurfaceTruth.CHOSEN),
                targets.of(SurfaceTruth.SURFACE),
                element,
                targets.size(SurfaceTruth.CHOSEN));
    }

    void draw(SplittableRandom random) {
        int[] shown = shown();
        if (shown.length == 0) {
            Arrays.fill(chosen, element * count, (element + 1) * count, -1);
            Arrays.fill(surface, element * 3 * count, (element + 1) * 3 * count, NeighbourKernels.FAR);
            return;
        }
        var known = new BitSet(side * side * views);
        for (int s = 0; s < count; s++) {
            int point = beside(shown[random.nextInt(shown.length)], random);
            chosen[element * count + s] = known.get(point) ? -1 : point;
            known.set(point);
            put(shown[random.nextInt(shown.length)], s);
        }
    }

    /** Returns the object's pixels, {@code p·V + v}. */
    private int[] shown() {
        int[] shown = new int[side * side * views];
        int found = 0;
        for (int i = 0; i < shown.length; i++) {
            if (mask[first + i] > 0) {
                shown[found++] = i;
            }
        }
        return Arrays.copyOf(shown, found);
    }

    /** Returns the number of a point, {@code v·P + p}, of a pixel near that one. */
    private int beside(int pixel, SplittableRandom random) {
        int p = pixel / views;
        int row = Math.clamp(p / side + random.nextInt(-BESIDE, BESIDE + 1), 0, side - 1);
        int column = Math.clamp(p % side + random.nextInt(-BESIDE, BESIDE + 1), 0, side - 1);
        return (pixel % views * side + row) * side + column;
    }

    /** Makes the surface that the pixel shows sample {@code s}. */
    private void put(int pixel, int s) {
        int p = pixel / views;
        float z = depth[first + pixel];
        for (int axis = 0; axis < 3; axis++) {
            int a = (pixel % views * 3 + axis) * 4;
            surface[(element * 3 + axis) * count + s] = viewToObject[a] * (p % side)
                    + viewToObject[a + 1] * (p / side)
                    + viewToObject[a + 2] * z
                    + viewToObject[a + 3];
        }
    }
}
