package io.github.img3d.segmentation;

import io.github.img3d.image.Picture;
import java.util.Arrays;

/**
 * Segmentation of an object from a background of many colours (Rother, Kolmogorov, Blake, <i>GrabCut</i>, 2004). At
 * first the colours at the picture's border are taken for the background's and those around its middle for the
 * object's. Then, in turns, the boundary between the two is laid where it costs least, and both learn their colours
 * anew.
 *
 * <p>The cost is {@code −log} of each pixel's likelihood on its side, plus, for each pair of neighbours on different
 * sides, a penalty that is higher the more alike they look.
 */
final class GrabCut {

    private static final int ROUNDS = 8;

    /** Weight of the neighbours, as published. */
    private static final double SMOOTHNESS = 50;

    /** Parts of one in which capacities, which are whole numbers, are counted. */
    private static final double UNIT = 1000;

    /** Capacity that exceeds those of all of a pixel's neighbours together. */
    private static final int CERTAIN = (int) (20 * SMOOTHNESS * UNIT);

    /** Half axes of the ellipse around the middle that is taken for the object at first, as parts of the picture. */
    private static final double START = 0.44;

    private final int width;
    private final int height;
    private final float[] lab;
    private final int[] capacity;
    private final boolean[] certain;
    private boolean[] object;

    private GrabCut(Picture picture, boolean[] certain, boolean[] object) {
        width = picture.width();
        height = picture.height();
        lab = lab(picture);
        capacity = capacities();
        this.certain = certain;
        this.object = object;
    }

    /** Returns the pixels that the object covers; all pixels of the picture's edge are background. */
    static boolean[] of(Picture picture) {
        var grabCut =
                new GrabCut(picture, new boolean[picture.argb().length], middle(picture.width(), picture.height()));
        grabCut.iterate();
        return grabCut.object;
    }

    /** Returns the pixels of an object of which a part is known; the rest is taken for background at first. */
    static boolean[] around(Picture picture, boolean[] certain) {
        var grabCut = new GrabCut(picture, certain, certain.clone());
        grabCut.iterate();
        return grabCut.object;
    }

    private static float[] lab(Picture picture) {
        float[] values = new float[3 * picture.argb().length];
        double[] lab = new double[3];
        for (int i = 0; i < picture.argb().length; i++) {
            Lab.of(picture.argb()[i], lab);
            for (int c = 0; c < 3; c++) {
                values[3 * i + c] = (float) lab[c];
            }
        }
        return values;
    }

    private static boolean[] middle(int width, int height) {
        boolean[] inside = new boolean[width * height];
        for (int i = 0; i < inside.length; i++) {
            double x = ((i % width + 0.5) / width - 0.5) / START;
            double y = ((i / width + 0.5) / height - 0.5) / START;
            inside[i] = x * x + y * y < 1;
        }
        return inside;
    }

    private void iterate() {
        var inside = ColourMixture.of(lab, object);
        var outside = ColourMixture.of(lab, not(object));
        for (int round = 0; round < ROUNDS; round++) {
            boolean[] next = MaxFlow.sourceSide(width, height, terminals(inside, outside), capacity);
            boolean settled = Arrays.equals(next, object);
            object = next;
            if (settled || isEmpty(next)) {
                return;
            }
            inside = inside.refined(lab, object);
            outside = outside.refined(lab, not(object));
        }
    }

    private int[] terminals(ColourMixture inside, ColourMixture outside) {
        int[] terminals = new int[object.length];
        for (int i = 0; i < terminals.length; i++) {
            int x = i % width;
            int y = i / width;
            boolean edge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            double preference = UNIT * (outside.cost(lab, 3 * i) - inside.cost(lab, 3 * i));
            terminals[i] = certain[i] ? CERTAIN : edge ? -CERTAIN : (int) Math.clamp(preference, -CERTAIN, CERTAIN);
        }
        return terminals;
    }

    private int[] capacities() {
        double contrast = 1 / Math.max(1e-6, 2 * meanSquaredDifference());
        int[] capacities = new int[width * height * MaxFlow.DIRECTIONS];
        for (int i = 0; i < width * height; i++) {
            for (int d = 0; d < MaxFlow.DIRECTIONS; d++) {
                int j = neighbour(i, d);
                if (j >= 0) {
                    double similarity = Math.exp(-contrast * squaredDifference(i, j));
                    capacities[i * MaxFlow.DIRECTIONS + d] = (int) (UNIT * SMOOTHNESS * similarity / distance(d));
                }
            }
        }
        return capacities;
    }

    private double meanSquaredDifference() {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < width * height; i++) {
            for (int d = MaxFlow.DIRECTIONS / 2; d < MaxFlow.DIRECTIONS; d++) {
                int j = neighbour(i, d);
                if (j >= 0) {
                    sum += squaredDifference(i, j);
                    pairs++;
                }
            }
        }
        return sum / Math.max(1, pairs);
    }

    private double squaredDifference(int i, int j) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            double difference = lab[3 * i + c] - lab[3 * j + c];
            sum += difference * difference;
        }
        return sum;
    }

    private static double distance(int d) {
        return Math.hypot(MaxFlow.DX[d], MaxFlow.DY[d]);
    }

    private int neighbour(int i, int d) {
        int x = i % width + MaxFlow.DX[d];
        int y = i / width + MaxFlow.DY[d];
        return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
    }

    private static boolean isEmpty(boolean[] pixels) {
        for (boolean pixel : pixels) {
            if (pixel) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] not(boolean[] pixels) {
        boolean[] others = new boolean[pixels.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = !pixels[i];
        }
        return others;
    }
}
