package io.github.img3d.dataset;

import io.github.img3d.source.Fingerprint;

/**
 * What is made of each object.
 *
 * @param pictures R, pictures from all around
 * @param pictureSide pixels along a picture's side, at least as many as training takes
 * @param novelViews N, depth maps at random poses
 * @param points on the surface, uniform by area
 * @param seed with an object's name it determines all that is random about the object
 */
public record DatasetSpec(int pictures, int pictureSide, int novelViews, int points, long seed) {

    /** The largest pictures that are made. */
    public static final int LARGEST_PICTURE = 1024;

    private static final int MOST_POINTS = 1_000_000;

    /** Pixels of an object's pictures: at 4 bytes each, and with all else there can be, less than 2 GiB. */
    private static final long MOST_PIXELS = 400_000_000;

    public DatasetSpec {
        require("pictures", pictures, 1, 10_000);
        require("pictureSize", pictureSide, ObjectFile.PICTURE_SIDE, LARGEST_PICTURE);
        require("novelViews", novelViews, 0, 10_000);
        require("points", points, 0, MOST_POINTS);
        long most = MOST_PIXELS / ((long) pictureSide * pictureSide);
        if (pictures > most) {
            throw new IllegalArgumentException(
                    "pictures " + pictures + ", expected at most " + most + " of pictureSize " + pictureSide);
        }
    }

    /** What training alone needs: pictures of the network's size, and no points. */
    public DatasetSpec(int pictures, int novelViews, long seed) {
        this(pictures, ObjectFile.PICTURE_SIDE, novelViews, 0, seed);
    }

    /** Adds everything that shapes an object's file. */
    Fingerprint addTo(Fingerprint fingerprint) {
        return fingerprint.add(seed).add(pictures, pictureSide, novelViews, points);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + ", expected from " + least + " to " + most);
        }
    }
}
