package io.github.img3d.geometry;

import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;
import org.ejml.data.DMatrix3x3;
import org.ejml.dense.fixed.CommonOps_DDF3;
import org.ejml.dense.fixed.NormOps_DDF3;

/**
 * The orientation of a camera: {@code p_camera = R·p_object}, x right, y up, looking along −z.
 *
 * @param rotation R, whose rows are the camera's right, up and back in the object's frame
 */
public record Pose(DMatrix3x3 rotation) {

    /**
     * Returns the camera that looks at the object from direction {@code (x,y,z)}, of any length above 0, with the
     * object's Z up in its picture, or +Y if it looks along Z.
     */
    public static Pose from(double x, double y, double z) {
        var back = unit(new DMatrix3(x, y, z));
        boolean alongZ = Math.hypot(back.a1, back.a2) < 1e-9;
        var up = alongZ ? new DMatrix3(0, 1, 0) : new DMatrix3(0, 0, 1);
        var right = unit(cross(up, back));
        return ofRows(right, cross(back, right), back);
    }

    /**
     * Returns the camera at an azimuth (about Z, from +X towards +Y) and an elevation (above the XY plane), in radians.
     */
    public static Pose orbit(double azimuth, double elevation) {
        return from(
                Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation));
    }

    /**
     * Returns the rotation of quaternion {@code a + bi + cj + dk}, which need not be of unit length.
     *
     * @throws IllegalArgumentException if the quaternion is 0
     */
    public static Pose ofQuaternion(double a, double b, double c, double d) {
        double n = Math.sqrt(a * a + b * b + c * c + d * d);
        if (!(n > 0)) {
            throw new IllegalArgumentException("quaternion (" + a + "," + b + "," + c + "," + d + ") has no direction");
        }
        double w = a / n;
        double x = b / n;
        double y = c / n;
        double z = d / n;
        return new Pose(new DMatrix3x3(
                1 - 2 * (y * y + z * z),
                2 * (x * y - w * z),
                2 * (w * y + x * z),
                2 * (x * y + w * z),
                1 - 2 * (x * x + z * z),
                2 * (y * z - w * x),
                2 * (x * z - w * y),
                2 * (w * x + y * z),
                1 - 2 * (x * x + y * y)));
    }

    /**
     * Draws a rotation from the uniform distribution: four Gaussians are a quaternion whose direction is uniform on the
     * 3-sphere.
     */
    public static Pose random(SplittableRandom random) {
        return ofQuaternion(random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
    }

    /** Returns the same camera turned about its viewing direction, in radians. */
    public Pose rolled(double roll) {
        var r = rotation;
        double c = Math.cos(roll);
        double s = Math.sin(roll);
        return new Pose(new DMatrix3x3(
                c * r.a11 + s * r.a21,
                c * r.a12 + s * r.a22,
                c * r.a13 + s * r.a23,
                c * r.a21 - s * r.a11,
                c * r.a22 - s * r.a12,
                c * r.a23 - s * r.a13,
                r.a31,
                r.a32,
                r.a33));
    }

    /** Returns the azimuth, from 0 to 2π: about Z, from +X towards +Y. */
    public double azimuth() {
        double angle = Math.atan2(rotation.a32, rotation.a31);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    /** Returns the elevation above the XY plane, from −π/2 to π/2. */
    public double elevation() {
        return Math.atan2(rotation.a33, Math.hypot(rotation.a31, rotation.a32));
    }

    /** Returns the roll about the viewing direction, from −π to π; 0 with the object's Z up in the picture. */
    public double roll() {
        return Math.atan2(rotation.a13, rotation.a23);
    }

    /** Returns R's nine elements, row by row. */
    public float[] rowMajor() {
        var r = rotation;
        return new float[] {
            (float) r.a11, (float) r.a12, (float) r.a13,
            (float) r.a21, (float) r.a22, (float) r.a23,
            (float) r.a31, (float) r.a32, (float) r.a33
        };
    }

    private static Pose ofRows(DMatrix3 right, DMatrix3 up, DMatrix3 back) {
        return new Pose(new DMatrix3x3(right.a1, right.a2, right.a3, up.a1, up.a2, up.a3, back.a1, back.a2, back.a3));
    }

    private static DMatrix3 cross(DMatrix3 a, DMatrix3 b) {
        return new DMatrix3(a.a2 * b.a3 - a.a3 * b.a2, a.a3 * b.a1 - a.a1 * b.a3, a.a1 * b.a2 - a.a2 * b.a1);
    }

    private static DMatrix3 unit(DMatrix3 v) {
        CommonOps_DDF3.divide(v, NormOps_DDF3.normF(v));
        return v;
    }
}
