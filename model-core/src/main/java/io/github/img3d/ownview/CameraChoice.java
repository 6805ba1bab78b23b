package io.github.img3d.ownview;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.CameraCode;

/**
 * The camera that a network and a second opinion agree on.
 *
 * <p>The second opinion is that of the canonical cloud: under the right azimuth it lies inside the outline, and the
 * picture's own surfaces lie on it.
 *
 * @param camera the likeliest of the candidates
 * @param probability of that candidate among all azimuths
 * @param turnError how far the object's surface is expected to be from itself because of a wrong azimuth, in object
 *     units; small for what looks alike from all sides, whatever the azimuth
 * @param certainty from 0 to 1, 1 without {@code turnError}
 */
record CameraChoice(Camera camera, double azimuth, double probability, double turnError, double certainty) {

    /** Distance that counts at most, in object units. */
    private static final double FAR = 0.06;

    /** Distance from the truth, in object units, by which an azimuth becomes e times less likely. */
    private static final double OPINION = 0.01;

    /** Greatest power of e by which the second opinion makes an azimuth less likely. */
    private static final double MOST = 6;

    /** Part of the azimuths that the network's own probabilities miss: it is surer than it is right. */
    private static final double MISSED = 0.05;

    /** Turn error that leaves no certainty; that of a chair turned by a quarter. */
    static final double LOST = 0.05;

    private static final int OWN_SAMPLES = 500;
    private static final int TURNED_SAMPLES = 400;
    private static final int KNOWN_SAMPLES = 2000;

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
        var opinion = new Opinion(own, outline, projector, canonical);
        double[] distribution = new double[CameraCode.BINS];
        double sum = 0;
        for (int bin = 0; bin < distribution.length; bin++) {
            double prior = (1 - MISSED) * estimate.azimuths()[bin] + MISSED / CameraCode.BINS;
            distribution[bin] = prior * (known ? opinion.of(angle(bin)) : 1);
            sum += distribution[bin];
        }
        var best = estimate.candidates(side).getFirst();
        double bestScore = -1;
        double bestAzimuth = 0;
        for (var candidate : estimate.candidates(side)) {
            double azimuth = CameraCode.azimuth(candidate.camera());
            double score = candidate.probability() * (known ? opinion.of(azimuth) : 1);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
                bestAzimuth = azimuth;
            }
        }
        var turned = known ? new Turned(canonical, canonical.length / 3) : new Turned(own.positions(), own.size());
        double turnError = 0;
        for (int bin = 0; bin < distribution.length; bin++) {
            turnError += distribution[bin] / sum * turned.error(angle(bin) - bestAzimuth);
        }
        return new CameraChoice(
                best.camera(), bestAzimuth, bestScore / sum, turnError, Math.clamp(1 - turnError / LOST, 0, 1));
    }

    private static double angle(int bin) {
        return 2 * Math.PI * bin / CameraCode.BINS;
    }

    private static int stride(int size, int wanted) {
        return Math.max(1, size / wanted);
    }

    /** The canonical cloud's opinion of azimuths. */
    private static final class Opinion {

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

        /** Returns how likely an azimuth makes what is seen, relative to others. */
        double of(double azimuth) {
            return Math.exp(-Math.min(MOST, (apart(azimuth) + outside(azimuth)) / OPINION));
        }

        /** Returns the mean distance of the picture's own surfaces from the canonical cloud. */
        private double apart(double azimuth) {
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
        private double outside(double azimuth) {
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
    private static final class Turned {

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
