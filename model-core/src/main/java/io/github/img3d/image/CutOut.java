package io.github.img3d.image;

/** Makes everything but the object transparent. */
public final class CutOut {

    /** Alpha from which a pixel counts as the object's. */
    private static final int SOLID = 128;

    private static final double LEAST_TRANSPARENT = 0.01;
    private static final double SMALLEST = 0.002;
    private static final double LARGEST = 0.98;

    private CutOut() {}

    /**
     * Takes the picture's transparency where it has some, and else a background whose colour is that of the picture's
     * border: it is flooded from there, holes that show it are opened and specks are dropped. Pixels at the object's
     * edge are as transparent as their colour is mixed with the background's.
     *
     * @throws NoObjectException if the border has no one colour, or what remains is too little or too much
     */
    public static Picture of(Picture picture) throws NoObjectException {
        int total = picture.argb().length;
        int solid = solid(picture);
        if (total - solid >= LEAST_TRANSPARENT * total) {
            requireObject(solid, picture, "all but %d of its %d×%d pixels are transparent");
            return picture;
        }
        return keyed(picture);
    }

    private static Picture keyed(Picture picture) throws NoObjectException {
        int[] argb = Silhouette.of(picture, Background.of(picture));
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] == 0 ? 0 : argb[i] << 24 | picture.argb()[i] & 0xFFFFFF;
        }
        var cutOut = new Picture(picture.width(), picture.height(), argb);
        requireObject(solid(cutOut), picture, "only %d of its %d×%d pixels stand out from the background");
        return cutOut;
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
            count += argb >>> 24 >= SOLID ? 1 : 0;
        }
        return count;
    }
}
