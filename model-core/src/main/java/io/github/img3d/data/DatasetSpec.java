package io.github.img3d.data;

/**
 * What is made of each object.
 *
 * @param pictures R, pictures from all around
 * @param novelViews N, depth maps at random poses
 * @param seed with an object's name it determines all that is random about the object
 */
public record DatasetSpec(int pictures, int novelViews, long seed) {

    public static final DatasetSpec PUBLISHED = new DatasetSpec(24, 100, 0);

    public DatasetSpec {
        if (pictures < 1 || novelViews < 0) {
            throw new IllegalArgumentException(
                    pictures + " pictures and " + novelViews + " novel views, expected at least 1 and 0");
        }
    }
}
