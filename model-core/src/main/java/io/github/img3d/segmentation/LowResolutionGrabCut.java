package io.github.img3d.segmentation;

import io.github.img3d.image.Area;
import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;

/**
 * {@link GrabCut} of a reduced picture, whose outline is enlarged again. The network sees an even smaller picture, and
 * so time and memory don't grow with the picture.
 */
final class LowResolutionGrabCut {

    /** Longest side of the reduced picture. */
    private static final int LONGEST_SIDE = 192;

    /** Part of the largest component below which another is a speck. */
    private static final double SPECK = 0.03;

    private static final double SMALLEST = 0.01;
    private static final double LARGEST = 0.85;

    /** Part of the found pixels that must be connected. */
    private static final double LEAST_WHOLE = 0.7;

    /** Part of the pixels beside the picture's edge that an object may cover. */
    private static final double MOST_AT_EDGE = 0.35;

    private final Picture small;
    private final int width;
    private final int height;

    private LowResolutionGrabCut(Picture picture) {
        width = picture.width();
        height = picture.height();
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
        small = Area.scaled(picture, side(width, scale), side(height, scale));
    }

    private static int side(int pixels, double scale) {
        return Math.max(1, (int) Math.round(pixels * scale));
    }

    /**
     * Returns how much of each pixel the object covers, from 0 to 255.
     *
     * @throws NoObjectException if the found pixels don't look like one object
     */
    static int[] of(Picture picture) throws NoObjectException {
        var cut = new LowResolutionGrabCut(picture);
        boolean[] found = GrabCut.of(cut.small);
        var components = ConnectedComponents.of(found, cut.small.width());
        cut.requireObject(found, components);
        return cut.enlarged(components.atLeast(SPECK));
    }

    /** Returns the cover of an object of which a part is known, completed by what {@link GrabCut} finds around it. */
    static int[] around(Picture picture, int[] known) {
        var cut = new LowResolutionGrabCut(picture);
        var part = Area.scaled(new Picture(cut.width, cut.height, alpha(known)), cut.small.width(), cut.small.height());
        boolean[] certain = new boolean[part.argb().length];
        for (int i = 0; i < certain.length; i++) {
            certain[i] = part.argb()[i] >>> 24 >= Framing.SOLID;
        }
        int[] cover = cut.enlarged(GrabCut.around(cut.small, certain));
        for (int i = 0; i < cover.length; i++) {
            cover[i] = Math.max(cover[i], known[i]);
        }
        return cover;
    }

    private static int[] alpha(int[] cover) {
        int[] argb = new int[cover.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = cover[i] << 24;
        }
        return argb;
    }

    private void requireObject(boolean[] found, ConnectedComponents components) throws NoObjectException {
        double share = (double) components.total() / found.length;
        if (share < SMALLEST) {
            throw new NoObjectException("nothing stands out from a background of many colours");
        }
        if (share > LARGEST) {
            throw new NoObjectException("no background can be told from the object");
        }
        if (components.largest() < LEAST_WHOLE * components.total()) {
            throw new NoObjectException("several things stand out from a background of many colours");
        }
        if (besideEdge(found) > MOST_AT_EDGE) {
            throw new NoObjectException("what stands out from a background of many colours reaches the picture's edge");
        }
    }

    /**
     * Returns the part of the pixels one step inside the edge that is covered; the edge itself is never the object's.
     */
    private double besideEdge(boolean[] found) {
        int beside = 0;
        int covered = 0;
        for (int i = 0; i < found.length; i++) {
            int x = i % small.width();
            int y = i / small.width();
            if (Math.min(Math.min(x, small.width() - 1 - x), Math.min(y, small.height() - 1 - y)) == 1) {
                beside++;
                covered += found[i] ? 1 : 0;
            }
        }
        return (double) covered / Math.max(1, beside);
    }

    private int[] enlarged(boolean[] mask) {
        return SoftMask.of(mask, small.width()).cover(width, height);
    }
}
