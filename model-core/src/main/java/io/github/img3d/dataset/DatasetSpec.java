package io.github.img3d.dataset;

import io.github.img3d.source.Fingerprint;

/**
 * The numbers and sizes of what is rendered of each object.
 *
 * @param pictures R, the number of pictures from all around
 * @param pictureSide pixels along a picture's side, at least as many as training takes
 * @param novelViews N, the number of depth maps at random poses
 * @param points number of points on the surface, uniform by area
 * @param seed the seed which, with an object's name, determines everything random about the object
 */
public record DatasetSpec(int pictures, int pictureSide, int novelViews, int points, long seed) {

    /** Side of the largest pictures that are made. */
    public static final int LARGEST_PICTURE = 1024;

    /** Side of the smallest pictures that are made, which the encoder reads. */
    public static final int TRAINED_PICTURE = ObjectFile.PICTURE_SIDE;

    private static final int MOST_POINTS = 1_000_000;

    /** Most pixels of an object's pictures: at 4 bytes each, and with everything else at its largest, below 2 GiB. */
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

    /** Creates a specification for training alone: pictures of the network's size, and no points. */
    public DatasetSpec(int pictures, int novelViews, long seed) {
        this(pictures, ObjectFile.PICTURE_SIDE, novelViews, 0, seed);
    }

    /** Adds everything in the specification that shapes an object's file. */
    Fingerprint addTo(Fingerprint fingerprint) {
        return fingerprint.add(seed).add(pictures, pictureSide, novelViews, points);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + ", expected from " + least + " to " + most);
        }
    }
}
