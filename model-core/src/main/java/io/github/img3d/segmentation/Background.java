package io.github.img3d.segmentation;

import io.github.img3d.image.Picture;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.data.DMatrix3;
import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;

/**
 * The colour behind the object, which changes linearly in x and y, as that of a lit wall does.
 *
 * @param planes rows L, a, b; columns constant, change a pixel in x, change a pixel in y
 * @param tolerance distance in L*a*b* from the plane up to which a colour is the background's
 */
record Background(double[][] planes, double tolerance) {

    private static final int ROUNDS = 4;
    private static final double LEAST_TOLERANCE = 4;
    private static final double MOST_TOLERANCE = 22;

    /** Greatest tolerance of a plain background: on some hundred pictures, grain stays below it and clutter above. */
    private static final double PLAIN = 15;

    /** Part of the border that must agree on one colour. */
    private static final double AGREEMENT = 0.6;

    /** Returns the background, or nothing if the picture's border has no one colour, or one that varies too much. */
    static Optional<Background> of(Picture picture) {
        int[] border = border(picture);
        double[][] colours = new double[border.length][3];
        for (int i = 0; i < border.length; i++) {
            Lab.of(picture.argb()[border[i]], colours[i]);
        }
        var fit = Optional.of(new Background(median(colours), MOST_TOLERANCE));
        for (int round = 0; round < ROUNDS; round++) {
            fit = fit.flatMap(rough -> rough.refined(border, colours, picture.width()));
        }
        return fit.filter(background -> background.tolerance <= PLAIN);
    }

    /** Returns the distance in L*a*b* between a pixel's colour and the background's there. */
    double distance(int x, int y, double[] lab) {
        double squares = 0;
        for (int c = 0; c < 3; c++) {
            double difference = lab[c] - (planes[c][0] + planes[c][1] * x + planes[c][2] * y);
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    private Optional<Background> refined(int[] border, double[][] colours, int width) {
        double[] near = new double[border.length];
        int count = 0;
        var normal = new DMatrix3x3();
        var sides = new DMatrix3[] {new DMatrix3(), new DMatrix3(), new DMatrix3()};
        for (int i = 0; i < border.length; i++) {
            int x = border[i] % width;
            int y = border[i] / width;
            double distance = distance(x, y, colours[i]);
            if (distance <= tolerance) {
                near[count++] = distance;
                accumulate(normal, sides, x, y, colours[i]);
            }
        }
        if (count < AGREEMENT * border.length) {
            return Optional.empty();
        }
        Arrays.sort(near, 0, count);
        double spread = near[count / 2];
        double tolerance = Math.clamp(LEAST_TOLERANCE + 5 * spread, LEAST_TOLERANCE, MOST_TOLERANCE);
        return Optional.of(new Background(solved(normal, sides), tolerance));
    }

    private static void accumulate(DMatrix3x3 normal, DMatrix3[] sides, double x, double y, double[] colour) {
        double[] powers = {1, x, y};
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                normal.unsafe_set(r, c, normal.unsafe_get(r, c) + powers[r] * powers[c]);
                sides[c].set(r, 0, sides[c].get(r, 0) + powers[r] * colour[c]);
            }
        }
    }

    /** Solves the normal equations; a little of the identity keeps a picture of one row or column solvable. */
    private static double[][] solved(DMatrix3x3 normal, DMatrix3[] sides) {
        var inverse = new DMatrix3x3();
        normal.a22 += 1e-3;
        normal.a33 += 1e-3;
        CommonOps_DDF3.invert(normal, inverse);
        double[][] planes = new double[3][];
        for (int c = 0; c < 3; c++) {
            var plane = new DMatrix3();
            CommonOps_DDF3.mult(inverse, sides[c], plane);
            planes[c] = new double[] {plane.a1, plane.a2, plane.a3};
        }
        return planes;
    }

    private static double[][] median(double[][] colours) {
        double[][] planes = new double[3][3];
        for (int c = 0; c < 3; c++) {
            int channel = c;
            double[] values = Arrays.stream(colours)
                    .mapToDouble(lab -> lab[channel])
                    .sorted()
                    .toArray();
            planes[c][0] = values[values.length / 2];
        }
        return planes;
    }

    /** Returns the indices of the pixels in a thin frame along the picture's edge. */
    private static int[] border(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int thickness = Math.max(1, Math.min(width, height) / 100);
        return IntStream.range(0, width * height)
                .filter(i -> Math.min(i % width, width - 1 - i % width) < thickness
                        || Math.min(i / width, height - 1 - i / width) < thickness)
                .toArray();
    }
}
