package io.github.img3d.image;

import java.util.Arrays;

/** Which pixels the object covers, when the background's colour is known. */
final class Silhouette {

    /** Part of the largest piece below which another is a speck. */
    private static final double SPECK = 0.005;

    /** Part of the picture from which a spot in the background's colour, with object all around, is a hole. */
    private static final double HOLE = 0.0005;

    private final int width;
    private final int height;
    private final float[] distance;

    /** Pixels of the piece being flooded. */
    private final int[] queue;

    private final boolean[] outside;

    private Silhouette(Picture picture, Background background) {
        width = picture.width();
        height = picture.height();
        distance = distances(picture, background);
        queue = new int[distance.length];
        outside = new boolean[distance.length];
    }

    /** How much of each pixel the object covers, from 0 to 255. */
    static int[] of(Picture picture, Background background) {
        var silhouette = new Silhouette(picture, background);
        silhouette.floodFromBorder((float) background.tolerance());
        silhouette.openHoles((float) background.tolerance() / 2);
        return silhouette.cover(silhouette.pieces());
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
            int x = i % width;
            int y = i / width;
            boolean border = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            if (border && !outside[i] && distance[i] <= tolerance) {
                flood(i, tolerance, outside);
            }
        }
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

    /** Marks what hangs together with a pixel by its sides and is near the background; the queue then holds it. */
    private int flood(int start, float tolerance, boolean[] seen) {
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int next = 0; next < end; next++) {
            int i = queue[next];
            for (int side = 0; side < 4; side++) {
                int j = beside(i, side);
                if (j >= 0 && !seen[j] && distance[j] <= tolerance) {
                    seen[j] = true;
                    queue[end++] = j;
                }
            }
        }
        return end;
    }

    private int beside(int i, int side) {
        return switch (side) {
            case 0 -> i % width > 0 ? i - 1 : -1;
            case 1 -> i % width < width - 1 ? i + 1 : -1;
            case 2 -> i - width;
            default -> i + width < distance.length ? i + width : -1;
        };
    }

    /** What is not outside, without specks; a piece hangs together by sides or corners. */
    private boolean[] pieces() {
        int[] piece = new int[distance.length];
        int[] sizes = new int[1024];
        int count = 0;
        for (int i = 0; i < piece.length; i++) {
            if (!outside[i] && piece[i] == 0) {
                count++;
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count] = label(i, count, piece);
            }
        }
        int largest = Arrays.stream(sizes).max().orElse(0);
        boolean[] kept = new boolean[piece.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = piece[i] > 0 && sizes[piece[i]] >= SPECK * largest;
        }
        return kept;
    }

    private int label(int start, int number, int[] piece) {
        int end = 0;
        queue[end++] = start;
        piece[start] = number;
        for (int next = 0; next < end; next++) {
            int x = queue[next] % width;
            int y = queue[next] / width;
            for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
                    int j = ny * width + nx;
                    if (!outside[j] && piece[j] == 0) {
                        piece[j] = number;
                        queue[end++] = j;
                    }
                }
            }
        }
        return end;
    }

    /** A pixel at the edge is covered by as much as its colour is away from the background, beside its neighbours'. */
    private int[] cover(boolean[] object) {
        int[] cover = new int[object.length];
        for (int i = 0; i < cover.length; i++) {
            if (object[i]) {
                cover[i] = Math.round(255 * distance[i] / edgeDistance(object, i));
            }
        }
        return cover;
    }

    /** The greatest distance around an edge pixel, but its own inside the object. */
    private float edgeDistance(boolean[] object, int i) {
        boolean edge = false;
        float greatest = distance[i];
        for (int y = Math.max(0, i / width - 1); y <= Math.min(height - 1, i / width + 1); y++) {
            for (int x = Math.max(0, i % width - 1); x <= Math.min(width - 1, i % width + 1); x++) {
                edge |= !object[y * width + x];
                greatest = Math.max(greatest, distance[y * width + x]);
            }
        }
        return edge ? greatest : distance[i];
    }
}
