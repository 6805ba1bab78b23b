package io.github.img3d.segmentation;

import io.github.img3d.image.Framing;
import io.github.img3d.image.Picture;
import java.util.Arrays;

/**
 * Cutting of the object out of a picture: everything else becomes transparent. Specks are dropped, wherever they come from:
 * a speck in a corner would make the object small in its frame.
 */
public final class CutOut {

    /** Alpha from which a pixel between two solid pixels joins them: enough for a thin leg, too much for haze. */
    private static final int JOINING = 32;

    private static final double LEAST_TRANSPARENT = 0.01;
    private static final double SMALLEST = 0.002;
    private static final double LARGEST = 0.98;

    /**
     * Part of the picture's edge above which what differs from the background's colour is background too, such as a
     * floor.
     */
    private static final double MOST_AT_EDGE = 0.2;

    /** Part of the object's pixels that may be doubtful. */
    private static final double MOST_DOUBT = 0.02;

    private CutOut() {}

    /**
     * Cuts by the picture's transparency if it has any, else by the colour of the background, which is that of the
     * picture's border: the background is flooded from the border, holes that show it are opened, and specks are
     * dropped. A pixel at the object's edge is as transparent as its colour is mixed with the background's. If the
     * border has no one colour, or the object has that colour too, {@link GrabCut} decides.
     *
     * @throws NoObjectException if too little or too much remains, or it doesn't look like one object
     */
    public static Picture of(Picture picture) throws NoObjectException {
        return of(picture, CutOut::cover);
    }

    /**
     * Cuts by the picture's transparency if it has any, else by {@code segmentation}.
     *
     * @throws NoObjectException if too little or too much remains
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

    /** Returns the picture without specks, or the same picture if it has none. */
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
