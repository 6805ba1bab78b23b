package io.github.img3d.train;

import static io.github.img3d.generator.Architecture.MAP;
import static io.github.img3d.geometry.Viewpoints.COUNT;

import io.github.img3d.geometry.Viewpoints;
import io.github.img3d.kernel.NeighbourKernels;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Which points of an element of a batch are compared with one another: predicted ones of pixels on the object or a little
 * beside it, where debris is, and true ones where the fixed views see the surface.
 *
 * @param first of the element's values in {@code depth} and {@code mask}, {@code [P,V]} each
 */
record ChamferSamples(float[] depth, float[] mask, int first, float[] chosen, float[] surface, int element, int count) {

    /** How far beside the object points are predicted, in pixels, at most. */
    private static final int BESIDE = 4;

    private static final float[] VIEW_TO_OBJECT = Viewpoints.viewToObject(MAP, MAP);

    static ChamferSamples of(Targets targets, int element, int count) {
        return new ChamferSamples(
                targets.of(Target.DEPTH),
                targets.of(Target.MASK),
                element * MAP * MAP * COUNT,
                targets.of(Target.CHOSEN),
                targets.of(Target.SURFACE),
                element,
                count);
    }

    void draw(SplittableRandom random) {
        int[] shown = shown();
        if (shown.length == 0) {
            Arrays.fill(chosen, element * count, (element + 1) * count, -1);
            Arrays.fill(surface, element * 3 * count, (element + 1) * 3 * count, NeighbourKernels.FAR);
            return;
        }
        var known = new BitSet(MAP * MAP * COUNT);
        for (int s = 0; s < count; s++) {
            int point = beside(shown[random.nextInt(shown.length)], random);
            chosen[element * count + s] = known.get(point) ? -1 : point;
            known.set(point);
            put(shown[random.nextInt(shown.length)], s);
        }
    }

    /** Pixels of the object, {@code p·V + v}. */
    private int[] shown() {
        int[] shown = new int[MAP * MAP * COUNT];
        int found = 0;
        for (int i = 0; i < shown.length; i++) {
            if (mask[first + i] > 0) {
                shown[found++] = i;
            }
        }
        return Arrays.copyOf(shown, found);
    }

    /** The number of a point, {@code v·P + p}, of a pixel near that one. */
    private static int beside(int pixel, SplittableRandom random) {
        int p = pixel / COUNT;
        int row = Math.clamp(p / MAP + random.nextInt(-BESIDE, BESIDE + 1), 0, MAP - 1);
        int column = Math.clamp(p % MAP + random.nextInt(-BESIDE, BESIDE + 1), 0, MAP - 1);
        return (pixel % COUNT * MAP + row) * MAP + column;
    }

    /** Makes what the pixel shows sample {@code s} of the surface. */
    private void put(int pixel, int s) {
        int p = pixel / COUNT;
        float z = depth[first + pixel];
        for (int axis = 0; axis < 3; axis++) {
            int a = (pixel % COUNT * 3 + axis) * 4;
            surface[(element * 3 + axis) * count + s] = VIEW_TO_OBJECT[a] * (p % MAP)
                    + VIEW_TO_OBJECT[a + 1] * (p / MAP)
                    + VIEW_TO_OBJECT[a + 2] * z
                    + VIEW_TO_OBJECT[a + 3];
        }
    }
}
