package io.github.img3d.segmentation;

import io.github.img3d.image.Picture;

/** The pixels that an object covers before a background of known colour. */
final class Silhouette {

    /** Part of the largest component below which another is a speck. */
    static final double SPECK = 0.005;

    /** Part of the picture from which a spot in the background's colour, surrounded by the object, is a hole. */
    private static final double HOLE = 0.0005;

    private final int width;
    private final int height;
    private final float[] distance;

    /** Distance up to which a colour is surely the background's. */
    private final float plain;

    /** Pixels of the region being flooded. */
    private final int[] queue;

    private final boolean[] outside;

    private Silhouette(Picture picture, Background background) {
        width = picture.width();
        height = picture.height();
        distance = distances(picture, background);
        plain = (float) background.tolerance() / 2;
        queue = new int[distance.length];
        outside = new boolean[distance.length];
    }

    static Silhouette of(Picture picture, Background background) {
        var silhouette = new Silhouette(picture, background);
        silhouette.floodFromBorder((float) background.tolerance());
        silhouette.openHoles(silhouette.plain);
        silhouette.dropSpecks();
        return silhouette;
    }

    private static float[] distances(Picture picture, Background background) {
        float[] distance = new float[picture.argb().length];
        double[] lab = new double[3];
        for (int i = 0; i < distance.length; i++) {
            Lab.of(picture.argb()[i], lab);
            distance[i] = (float) background.distance(i % picture.width(), i / picture.width(), lab);
        }
        return distance;
    }

    private void floodFromBorder(float tolerance) {
        for (int i = 0; i < distance.length; i++) {
            if (isEdge(i) && !outside[i] && distance[i] <= tolerance) {
                flood(i, tolerance, outside);
            }
        }
    }

    private boolean isEdge(int i) {
        int x = i % width;
        int y = i / width;
        return x == 0 || y == 0 || x == width - 1 || y == height - 1;
    }

    private void openHoles(float tolerance) {
        boolean[] seen = outside.clone();
        for (int i = 0; i < distance.length; i++) {
            if (!seen[i] && distance[i] <= tolerance) {
                int size = flood(i, tolerance, seen);
                if (size >= HOLE * distance.length) {
                    open(size);
                }
            }
        }
    }

    private void open(int size) {
        for (int k = 0; k < size; k++) {
            outside[queue[k]] = true;
        }
    }

    /**
     * Marks the region of background colour that is connected with a pixel by sides, and returns its size; the queue
     * then holds it.
     */
    private int flood(int start, float tolerance, boolean[] seen) {
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int next = 0; next < end; next++) {
            int i = queue[next];
            for (int side = 0; side < 4; side++) {
                int j = neighbour(i, side);
                if (j >= 0 && !seen[j] && distance[j] <= tolerance) {
                    seen[j] = true;
                    queue[end++] = j;
                }
            }
        }
        return end;
    }

    private int neighbour(int i, int side) {
        return switch (side) {
            case 0 -> i % width > 0 ? i - 1 : -1;
            case 1 -> i % width < width - 1 ? i + 1 : -1;
            case 2 -> i - width;
            default -> i + width < distance.length ? i + width : -1;
        };
    }

    private void dropSpecks() {
        boolean[] inside = new boolean[distance.length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = !outside[i];
        }
        boolean[] kept = ConnectedComponents.of(inside, width).atLeast(SPECK);
        for (int i = 0; i < kept.length; i++) {
            outside[i] = !kept[i];
        }
    }

    /**
     * Returns how much of each pixel the object covers, from 0 to 255. A pixel at the edge is covered in proportion to
     * its colour's distance from the background, compared with the greatest distance among its neighbours.
     */
    int[] cover() {
        int[] cover = new int[distance.length];
        for (int i = 0; i < cover.length; i++) {
            if (!outside[i]) {
                cover[i] = Math.round(255 * distance[i] / edgeDistance(i));
            }
        }
        return cover;
    }

    /** Returns the part of the picture's edge that the object covers. */
    double atEdge() {
        int edge = 0;
        int covered = 0;
        for (int i = 0; i < outside.length; i++) {
            if (isEdge(i)) {
                edge++;
                covered += outside[i] ? 0 : 1;
            }
        }
        return (double) covered / edge;
    }

    /**
     * Returns a measure of how much of the object may have been lost because its colours come near the background's:
     * the number of pixels that were taken for background without being plainly background and away from the object's
     * edge, as a part of the object's pixels.
     */
    double doubt() {
        int doubtful = 0;
        int object = 0;
        for (int i = 0; i < outside.length; i++) {
            object += outside[i] ? 0 : 1;
            doubtful += outside[i] && distance[i] > plain && !besideObject(i) ? 1 : 0;
        }
        return (double) doubtful / Math.max(1, object);
    }

    /** Returns the greatest distance around an edge pixel; inside the object, the pixel's own. */
    private float edgeDistance(int i) {
        boolean edge = false;
        float greatest = distance[i];
        for (int y = Math.max(0, i / width - 1); y <= Math.min(height - 1, i / width + 1); y++) {
            for (int x = Math.max(0, i % width - 1); x <= Math.min(width - 1, i % width + 1); x++) {
                edge |= outside[y * width + x];
                greatest = Math.max(greatest, distance[y * width + x]);
            }
        }
        return edge ? greatest : distance[i];
    }

    private boolean besideObject(int i) {
        for (int y = Math.max(0, i / width - 1); y <= Math.min(height - 1, i / width + 1); y++) {
            for (int x = Math.max(0, i % width - 1); x <= Math.min(width - 1, i % width + 1); x++) {
                if (!outside[y * width + x]) {
                    return true;
                }
            }
        }
        return false;
    }
}
