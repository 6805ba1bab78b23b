package io.github.img3d.segmentation;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import java.util.Arrays;

/**
 * Makes everything but the object transparent. Specks are no part of it, wherever they come from: one in a corner would
 * make it small in the frame.
 */
public final class CutOut {

    /** Alpha from which what lies between two solid pixels joins them: a thin leg, but no haze. */
    private static final int JOINING = 32;

    private static final double LEAST_TRANSPARENT = 0.01;
    private static final double SMALLEST = 0.002;
    private static final double LARGEST = 0.98;

    /** Part of the picture's edge from which what differs from the background is background too: a floor, say. */
    private static final double MOST_AT_EDGE = 0.2;

    /** Part of the object's pixels that may be doubtful. */
    private static final double MOST_DOUBT = 0.02;

    private CutOut() {}

    /**
     * Takes the picture's transparency where it has some, and else a background whose colour is that of the picture's
     * border: it is flooded from there, holes that show it are opened and specks are dropped. Pixels at the object's
     * edge are as transparent as their colour is mixed with the background's. Where there is no such colour, or the
     * object has it too, {@link GrabCut} decides.
     *
     * @throws NoObjectException if what remains is too little or too much, or doesn't look like one object
     */
    public static Picture of(Picture picture) throws NoObjectException {
        return of(picture, CutOut::cover);
    }

    /**
     * Takes the picture's transparency where it has some, and else what {@code segmentation} finds.
     *
     * @throws NoObjectException if that is too little or too much
     */
    public static Picture of(Picture picture, Segmentation segmentation) throws NoObjectException {
        int total = picture.argb().length;
        if (total - solid(picture) >= LEAST_TRANSPARENT * total) {
            var cutOut = withoutSpecks(picture);
            requireObject(solid(cutOut), picture, "all but %d of its %d×%d pixels are transparent");
            return cutOut;
        }
        var cutOut = withoutSpecks(masked(picture, segmentation.cover(picture)));
        requireObject(solid(cutOut), picture, "only %d of its %d×%d pixels stand out from the background");
        return cutOut;
    }

    private static int[] cover(Picture picture) throws NoObjectException {
        var silhouette = Background.of(picture).map(background -> Silhouette.of(picture, background));
        if (silhouette.isEmpty() || silhouette.get().atEdge() > MOST_AT_EDGE) {
            return LowResolutionGrabCut.of(picture);
        }
        int[] cover = silhouette.get().cover();
        return silhouette.get().doubt() > MOST_DOUBT ? LowResolutionGrabCut.around(picture, cover) : cover;
    }

    private static Picture masked(Picture picture, int[] cover) {
        int[] argb = new int[cover.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = cover[i] == 0 ? 0 : cover[i] << 24 | picture.argb()[i] & 0xFFFFFF;
        }
        return new Picture(picture.width(), picture.height(), argb);
    }

    /** The same picture if there are none. */
    private static Picture withoutSpecks(Picture picture) {
        boolean[] seen = new boolean[picture.argb().length];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = picture.argb()[i] >>> 24 >= JOINING;
        }
        boolean[] kept = ConnectedComponents.of(seen, picture.width()).atLeast(Silhouette.SPECK);
        if (Arrays.equals(seen, kept)) {
            return picture;
        }
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = seen[i] && !kept[i] ? 0 : argb[i];
        }
        return new Picture(picture.width(), picture.height(), argb);
    }

    private static void requireObject(int size, Picture picture, String tooLittle) throws NoObjectException {
        if (size < SMALLEST * picture.argb().length || size == 0) {
            throw new NoObjectException(tooLittle.formatted(size, picture.width(), picture.height()));
        }
        if (size > LARGEST * picture.argb().length) {
            throw new NoObjectException("the object fills the whole picture");
        }
    }

    private static int solid(Picture picture) {
        int count = 0;
        for (int argb : picture.argb()) {
            count += argb >>> 24 >= Framing.SOLID ? 1 : 0;
        }
        return count;
    }
}
