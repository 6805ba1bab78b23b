package io.github.img3d.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ejml.data.DMatrix3x3;

/**
 * Perspective cameras as numbers that a network can predict: a distribution over the azimuth, so that two answers stay
 * two rather than their mean, and six parameters.
 *
 * <pre>
 *   bins[i]        how likely the azimuth is 2πi/36
 *   parameters[0]  elevation
 *   parameters[1]  roll
 *   parameters[2]  (right − (S−1)/2)/S, how far right of the picture's middle the object's centre is
 *   parameters[3]  (down − (S−1)/2)/S, how far below
 *   parameters[4]  ln(D·S/f), of the picture's width in object units at the depth of the object's centre
 *   parameters[5]  1/D
 * </pre>
 *
 * <p>S is the picture's side in pixels, f the scale of the camera's crop and D its distance. The parameters of one
 * camera are the same whatever the side of its picture.
 *
 * <p>The azimuth is that of the camera without roll. Straight from above or below, azimuth and roll are one angle, which
 * is taken for azimuth.
 */
public final class CameraCode {

    /** Number of bins that the azimuth is divided into. */
    public static final int BINS = 36;

    /** Number of parameters beside the azimuth. */
    public static final int PARAMETERS = 6;

    /** Radius of the sphere that holds every object. */
    private static final double RADIUS = 0.5;

    /** Bounds of 1/D; a camera nearer than the larger one would be inside the object. */
    private static final double FARTHEST = 0.01;

    private static final double NEAREST = 1.6;

    /** Length of the horizontal part of the viewing direction below which the camera looks straight down or up. */
    private static final double STRAIGHT = 1e-6;

    private CameraCode() {}

    /**
     * Returns the six parameters of a perspective camera.
     *
     * @param side S, pixels along the side of the picture that its crop leads to
     */
    public static float[] parameters(Camera camera, int side) {
        if (!(camera.projection() instanceof Camera.Perspective rays)) {
            throw new IllegalArgumentException("an orthographic camera has no distance, expected a perspective one");
        }
        double distance = rays.distance();
        double middle = (side - 1) / 2.0;
        var crop = camera.crop();
        var pose = camera.pose();
        return new float[] {
            (float) pose.elevation(),
            (float) (isStraight(pose) ? 0 : pose.roll()),
            (float) ((crop.right() - middle) / side),
            (float) ((crop.down() - middle) / side),
            (float) Math.log(distance * side / crop.scale()),
            (float) (1 / distance)
        };
    }

    /** Returns the azimuth of a camera, from 0 to 2π. */
    public static double azimuth(Camera camera) {
        var pose = camera.pose();
        if (!isStraight(pose)) {
            return pose.azimuth();
        }
        var r = pose.rotation();
        return positive(Math.atan2(-r.a11, r.a12));
    }

    /**
     * Returns how likely each bin is, {@code [36]}, of sum 1: the azimuth's weight is shared by the two bins beside it.
     *
     * @param symmetry how many turns about Z carry the object onto itself: 1, 2, 4 or any other number, whose azimuths
     *     are equally likely; 0 if every turn does
     */
    public static float[] bins(Camera camera, int symmetry) {
        if (symmetry < 0) {
            throw new IllegalArgumentException("symmetry of order " + symmetry + ", expected 0 or more");
        }
        float[] bins = new float[BINS];
        if (symmetry == 0) {
            Arrays.fill(bins, 1f / BINS);
            return bins;
        }
        double place = azimuth(camera) / (2 * Math.PI) * BINS;
        for (int turn = 0; turn < symmetry; turn++) {
            double turned = place + (double) turn * BINS / symmetry;
            int below = (int) Math.floor(turned);
            float share = (float) (turned - below);
            bins[below % BINS] += (1 - share) / symmetry;
            bins[(below + 1) % BINS] += share / symmetry;
        }
        return bins;
    }

    /**
     * Returns the camera at an azimuth that has the given parameters.
     *
     * @param side S, pixels along the picture's side
     */
    public static Camera camera(double azimuth, float[] parameters, int side) {
        if (parameters.length != PARAMETERS) {
            throw new IllegalArgumentException(parameters.length + " parameters, expected " + PARAMETERS);
        }
        double distance = 1 / Math.clamp((double) parameters[5], FARTHEST, NEAREST);
        double middle = (side - 1) / 2.0;
        var crop = new Camera.Crop(
                distance * side / Math.exp(parameters[4]),
                middle + (double) side * parameters[2],
                middle + (double) side * parameters[3]);
        var rays = new Camera.Perspective(2 * Math.asin(RADIUS / distance), RADIUS);
        return new Camera(orbit(azimuth, parameters[0]).rolled(parameters[1]), rays, crop);
    }

    /**
     * Returns the local maxima of a distribution over the azimuth, the likeliest first. A peak's azimuth is the mean of
     * its bin and those beside it.
     *
     * @param logits {@code [36]}, whose softmax is the distribution
     */
    public static List<AzimuthPeak> peaks(float[] logits) {
        return peaks(distribution(logits));
    }

    /**
     * Returns the local maxima of a distribution over the azimuth, the likeliest first.
     *
     * @param p {@code [36]}, of sum 1
     */
    public static List<AzimuthPeak> peaks(double[] p) {
        var peaks = new ArrayList<AzimuthPeak>();
        for (int bin = 0; bin < BINS; bin++) {
            if (isPeak(p, bin)) {
                peaks.add(peak(p, bin));
            }
        }
        peaks.sort(Comparator.comparingDouble(AzimuthPeak::probability).reversed());
        return peaks;
    }

    /** Returns the softmax of logits, {@code [36]}. */
    public static double[] distribution(float[] logits) {
        if (logits.length != BINS) {
            throw new IllegalArgumentException(logits.length + " logits, expected " + BINS);
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            greatest = Math.max(greatest, logit);
        }
        double[] p = new double[BINS];
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            p[bin] = Math.exp(logits[bin] - greatest);
            sum += p[bin];
        }
        for (int bin = 0; bin < BINS; bin++) {
            p[bin] /= sum;
        }
        return p;
    }

    private static AzimuthPeak peak(double[] p, int bin) {
        double before = share(p, bin, -1);
        double after = share(p, bin, 1);
        double mass = before + p[bin] + after;
        double place = bin + (after - before) / mass;
        return new AzimuthPeak(positive(2 * Math.PI * place / BINS), mass);
    }

    /** Returns the part of the neighbour's probability that is this peak's; a neighbour between two peaks is shared. */
    private static double share(double[] p, int bin, int step) {
        boolean shared = isPeak(p, at(bin + 2 * step));
        return p[at(bin + step)] / (shared ? 2 : 1);
    }

    /** Returns whether no neighbour is likelier; of equal ones the first of a row is the peak. */
    private static boolean isPeak(double[] p, int bin) {
        return above(p, bin, at(bin - 1)) && above(p, bin, at(bin + 1));
    }

    private static boolean above(double[] p, int bin, int other) {
        return p[bin] > p[other] || p[bin] == p[other] && bin < other;
    }

    private static int at(int bin) {
        return Math.floorMod(bin, BINS);
    }

    /** Returns {@link Pose#orbit}, which near the poles has no azimuth, carried on to the poles and beyond. */
    private static Pose orbit(double azimuth, double elevation) {
        double ca = Math.cos(azimuth);
        double sa = Math.sin(azimuth);
        double ce = Math.cos(elevation);
        double se = Math.sin(elevation);
        return new Pose(new DMatrix3x3(-sa, ca, 0, -se * ca, -se * sa, ce, ce * ca, ce * sa, se));
    }

    private static boolean isStraight(Pose pose) {
        return Math.hypot(pose.rotation().a31, pose.rotation().a32) < STRAIGHT;
    }

    private static double positive(double angle) {
        double turn = angle % (2 * Math.PI);
        return turn < 0 ? turn + 2 * Math.PI : turn;
    }
}
