package io.github.img3d.ownview;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.CameraCode;

/**
 * The camera that a network and a second opinion agree on.
 *
 * <p>The second opinion is that of the canonical cloud: under the right azimuth it lies inside the outline, and the
 * picture's own surfaces lie on it.
 *
 * @param camera the likeliest one
 * @param azimuth of the camera
 * @param probability of that azimuth and those within a bin of it
 * @param turnError how far the object's surface is expected to be from itself because of a wrong azimuth, in object
 *     units; small for what looks alike from all sides, whatever the azimuth
 * @param certainty from 0 to 1, 1 without {@code turnError}
 */
record CameraChoice(Camera camera, double azimuth, double probability, double turnError, double certainty) {

    /** Distance that counts at most, in object units. */
    private static final double FAR = 0.06;

    /**
     * Difference in object units that makes an azimuth e times less likely. A half of it was a little better where the
     * depths' errors were simulated.
     */
    private static final double OPINION = 0.003;

    /** Weight of the distance from the outline. */
    private static final double OUTLINE = 2;

    /** Part of the azimuths that the network's own probabilities miss: it is surer than it is right. */
    private static final double MISSED = 0.15;

    /** Turn error that leaves no certainty; that of a chair turned by a quarter. */
    static final double LOST = 0.05;

    /** Probability of an azimuth whose turn error is not worth its computation. */
    private static final double NEGLIGIBLE = 1e-3;

    private static final int OWN_SAMPLES = 300;
    private static final int TURNED_SAMPLES = 300;
    private static final int KNOWN_SAMPLES = 1200;

    /**
     * Chooses among the candidates of an estimate.
     *
     * @param own the picture's own surfaces, at azimuth 0
     * @param projector of the camera at azimuth 0
     * @param canonical x, y, z of the canonical points, to be asked for a second opinion; none if the kind is unknown
     */
    static CameraChoice of(
            CameraEstimate estimate, int side, Samples own, Outline outline, Projector projector, float[] canonical) {
        boolean known = canonical.length > 0;
        double[] azimuths = known
                ? agreed(estimate.azimuths(), new Opinion(own, outline, projector, canonical))
                : estimate.azimuths();
        var best = new CameraEstimate(azimuths, estimate.parameters())
                .candidates(side)
                .getFirst();
        double azimuth = CameraCode.azimuth(best.camera());
        var turned = known ? new Turned(canonical, canonical.length / 3) : new Turned(own.positions(), own.size());
        double turnError = 0;
        for (int bin = 0; bin < azimuths.length; bin++) {
            if (azimuths[bin] > NEGLIGIBLE) {
                turnError += azimuths[bin] * turned.error(angle(bin) - azimuth);
            }
        }
        return new CameraChoice(
                best.camera(), azimuth, best.probability(), turnError, Math.clamp(1 - turnError / LOST, 0, 1));
    }

    /** Returns the same choice with other parameters of its camera than the azimuth. */
    CameraChoice seenBy(Camera other) {
        return new CameraChoice(other, azimuth, probability, turnError, certainty);
    }

    /** Returns the product of two distributions over the azimuth: the network's, and the second opinion's. */
    private static double[] agreed(double[] azimuths, Opinion opinion) {
        double[] costs = new double[azimuths.length];
        double least = Double.POSITIVE_INFINITY;
        for (int bin = 0; bin < costs.length; bin++) {
            costs[bin] = opinion.cost(angle(bin));
            least = Math.min(least, costs[bin]);
        }
        double[] agreed = new double[azimuths.length];
        double sum = 0;
        for (int bin = 0; bin < agreed.length; bin++) {
            double prior = (1 - MISSED) * azimuths[bin] + MISSED / azimuths.length;
            agreed[bin] = prior * Math.exp(-(costs[bin] - least) / OPINION);
            sum += agreed[bin];
        }
        for (int bin = 0; bin < agreed.length; bin++) {
            agreed[bin] /= sum;
        }
        return agreed;
    }

    private static double angle(int bin) {
        return 2 * Math.PI * bin / CameraCode.BINS;
    }

    private static int stride(int size, int wanted) {
        return Math.max(1, size / wanted);
    }

    /** The canonical cloud's opinion of azimuths. */
    static final class Opinion {

        private final Samples own;
        private final Outline outline;
        private final Projector projector;
        private final float[] canonical;
        private final CellGrid grid;

        Opinion(Samples own, Outline outline, Projector projector, float[] canonical) {
            this.own = own;
            this.outline = outline;
            this.projector = projector;
            this.canonical = canonical;
            int size = canonical.length / 3;
            grid = new CellGrid(canonical, size, stride(size, KNOWN_SAMPLES), FAR);
        }

        /** Returns how badly what is seen fits an azimuth, in object units. */
        double cost(double azimuth) {
            return apart(azimuth) + OUTLINE * outside(azimuth);
        }

        /** Returns the mean distance of the picture's own surfaces from the canonical cloud. */
        double apart(double azimuth) {
            double c = Math.cos(azimuth);
            double s = Math.sin(azimuth);
            int stride = stride(own.size(), OWN_SAMPLES);
            double sum = 0;
            int count = 0;
            for (int i = 0; i < own.size(); i += stride) {
                sum += grid.distance(c * own.x(i) - s * own.y(i), s * own.x(i) + c * own.y(i), own.z(i));
                count++;
            }
            return sum / Math.max(1, count);
        }

        /** Returns the mean distance of the canonical points from the outline. */
        double outside(double azimuth) {
            double c = Math.cos(azimuth);
            double s = Math.sin(azimuth);
            int side = outline.side();
            int stride = stride(canonical.length / 3, KNOWN_SAMPLES / 2);
            double sum = 0;
            int count = 0;
            for (int at = 0; at < canonical.length; at += 3 * stride) {
                projector.project(
                        c * canonical[at] + s * canonical[at + 1],
                        c * canonical[at + 1] - s * canonical[at],
                        canonical[at + 2]);
                int row = (int) Math.clamp(projector.row + 0.5, 0, side - 1.0);
                int column = (int) Math.clamp(projector.column + 0.5, 0, side - 1.0);
                double pixels = outline.nearest().distance(row * side + column);
                sum += Math.min(FAR, pixels * projector.pixel());
                count++;
            }
            return sum / Math.max(1, count);
        }
    }

    /** A cloud's distance from itself turned about Z. */
    static final class Turned {

        private final float[] points;
        private final int size;
        private final CellGrid grid;
        private final double atRest;

        Turned(float[] points, int size) {
            this.points = points;
            this.size = size;
            grid = new CellGrid(points, size, stride(size, KNOWN_SAMPLES), FAR);
            atRest = distance(0);
        }

        double error(double angle) {
            return Math.max(0, distance(angle) - atRest);
        }

        private double distance(double angle) {
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            int taken = stride(size, KNOWN_SAMPLES);
            int stride = stride(size, TURNED_SAMPLES);
            double sum = 0;
            int count = 0;
            // begins between the points of the grid, so that a point is not compared with itself
            for (int i = taken / 2; i < size; i += stride) {
                double x = points[3 * i];
                double y = points[3 * i + 1];
                sum += grid.distance(c * x - s * y, s * x + c * y, points[3 * i + 2]);
                count++;
            }
            return sum / Math.max(1, count);
        }
    }
}
