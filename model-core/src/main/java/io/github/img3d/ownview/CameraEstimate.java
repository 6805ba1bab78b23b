package io.github.img3d.ownview;

import io.github.img3d.geometry.Camera;
import io.github.img3d.geometry.CameraCode;
import java.util.List;
import org.ejml.data.DMatrix3;

/**
 * A network's guess of the camera that took a picture.
 *
 * @param azimuths {@code [36]}: how likely each bin of {@link CameraCode} is, of sum 1
 * @param parameters {@code [6]}: the other parameters of {@link CameraCode}
 */
public record CameraEstimate(double[] azimuths, float[] parameters) {

    /** Most candidates: what is symmetric by quarter turns has four. */
    private static final int MOST = 4;

    /** Probability below which only the likeliest camera is a candidate. */
    private static final double LEAST = 0.01;

    /**
     * A camera that may have taken the picture.
     *
     * @param probability of its azimuth and those within a bin of it
     */
    public record Candidate(Camera camera, double probability) {}

    public CameraEstimate {
        if (azimuths.length != CameraCode.BINS || parameters.length != CameraCode.PARAMETERS) {
            throw new IllegalArgumentException(azimuths.length + " azimuths and " + parameters.length
                    + " parameters, expected " + CameraCode.BINS + " and " + CameraCode.PARAMETERS);
        }
    }

    /** Returns the estimate of a network's outputs. */
    public static CameraEstimate ofLogits(float[] azimuthLogits, float[] parameters) {
        return new CameraEstimate(CameraCode.distribution(azimuthLogits), parameters);
    }

    /** Returns the estimate of a camera that is known. */
    public static CameraEstimate known(Camera camera, int side) {
        float[] bins = CameraCode.bins(camera, 1);
        double[] azimuths = new double[bins.length];
        for (int i = 0; i < bins.length; i++) {
            azimuths[i] = bins[i];
        }
        return new CameraEstimate(azimuths, CameraCode.parameters(camera, side));
    }

    /**
     * Returns up to four cameras, the likeliest first.
     *
     * @param side pixels along the side of the picture that their crops lead to
     */
    public List<Candidate> candidates(int side) {
        var peaks = CameraCode.peaks(azimuths);
        return peaks.stream()
                .limit(MOST)
                .filter(peak -> peak == peaks.getFirst() || peak.probability() >= LEAST)
                .map(peak -> new Candidate(camera(peak.azimuth(), side), peak.probability()))
                .toList();
    }

    /**
     * Returns the estimate with another centre and size of the object; directions and rays stay.
     *
     * @param centre column, row and depth of the new centre
     * @param diagonal length, in object units of before, that is 1 from now on
     * @param focal length, in pixels of a picture of {@code side} pixels a side
     */
    CameraEstimate about(DMatrix3 centre, double diagonal, double focal, int side) {
        float[] other = parameters.clone();
        double middle = (side - 1) / 2.0;
        double distance = centre.a3 / diagonal;
        other[2] = (float) ((centre.a1 - middle) / side);
        other[3] = (float) ((centre.a2 - middle) / side);
        other[4] = (float) Math.log(distance * side / focal);
        other[5] = (float) (1 / distance);
        return new CameraEstimate(azimuths, other);
    }

    /** Returns the camera at an azimuth. */
    Camera camera(double azimuth, int side) {
        return CameraCode.camera(azimuth, parameters, side);
    }
}
