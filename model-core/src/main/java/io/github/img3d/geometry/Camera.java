package io.github.img3d.geometry;

import org.ejml.data.DMatrix3;
import org.ejml.data.DMatrix3x3;

/**
 * A camera that looks at the origin of the object's frame.
 *
 * <p>A point of the object becomes a point of the image plane, {@code x} to the right and {@code y} downwards, which the
 * crop takes to a column and a row of the picture. Depth is the distance from the camera along its viewing direction.
 *
 * @param pose how the camera is turned
 * @param projection of the turned object onto the image plane
 * @param crop the part of the image plane that the picture shows
 */
public record Camera(Pose pose, Projection projection, Crop crop) {

    /** The rays of a camera. */
    public sealed interface Projection {

        /** Returns the distance of the camera from the origin. */
        double distance();
    }

    /**
     * Rays through the camera, onto an image plane one unit before it.
     *
     * @param fieldOfView the angle, in radians, under which the camera sees the sphere about the origin
     * @param radius of that sphere
     */
    public record Perspective(double fieldOfView, double radius) implements Projection {

        public Perspective {
            if (!(fieldOfView > 0 && fieldOfView < Math.PI && radius > 0)) {
                throw new IllegalArgumentException("field of view " + fieldOfView + " of a sphere of radius " + radius
                        + ", expected an angle between 0 and π, and a radius above 0");
            }
        }

        @Override
        public double distance() {
            return radius / Math.sin(fieldOfView / 2);
        }
    }

    /** Parallel rays, from a camera at distance 1, onto an image plane that they meet at right angles. */
    public record Orthographic() implements Projection {

        @Override
        public double distance() {
            return 1;
        }
    }

    /**
     * A crop: {@code column = scale·x + right}, {@code row = scale·y + down}.
     *
     * @param scale pixels a unit of the image plane; of a perspective camera that is the focal length in pixels
     */
    public record Crop(double scale, double right, double down) {

        /** The image plane itself. */
        public static final Crop NONE = new Crop(1, 0, 0);

        public Crop {
            if (!(scale > 0)) {
                throw new IllegalArgumentException("scale " + scale + ", expected more than 0");
            }
        }

        /** Returns the crop of the same square picture with {@code to} instead of {@code from} pixels a side. */
        public Crop resized(int from, int to) {
            double zoom = (double) to / from;
            return new Crop(scale * zoom, (right + 0.5) * zoom - 0.5, (down + 0.5) * zoom - 0.5);
        }
    }

    /**
     * Returns a perspective camera whose picture is the image plane itself. Angles are radians.
     *
     * @param azimuth about Z, from +X towards +Y
     * @param elevation above the XY plane
     * @param roll about the viewing direction
     * @param fieldOfView the angle under which the camera sees the sphere of radius 1 about the origin
     */
    public static Camera orbit(double azimuth, double elevation, double roll, double fieldOfView) {
        var pose = Pose.orbit(azimuth, elevation).rolled(roll);
        return new Camera(pose, new Perspective(fieldOfView, 1), Crop.NONE);
    }

    /** Returns the camera of maps with {@code side} pixels a side, whose image plane is one unit wide. */
    public static Camera orthographic(Pose pose, int side) {
        return new Camera(pose, new Orthographic(), new Crop(side, side / 2.0, side / 2.0));
    }

    /**
     * Returns the same perspective camera moved so that it sees the sphere of radius {@code radius} under the same angle.
     *
     * @throws IllegalStateException if the camera is orthographic
     */
    public Camera around(double radius) {
        if (!(projection instanceof Perspective rays)) {
            throw new IllegalStateException("an orthographic camera has no field of view, expected a perspective one");
        }
        return new Camera(pose, new Perspective(rays.fieldOfView(), radius), crop);
    }

    /** Returns the same camera with another part of the image plane in its picture. */
    public Camera cropped(Crop other) {
        return new Camera(pose, projection, other);
    }

    /** Returns the camera's position in the object's frame. */
    public DMatrix3 eye() {
        var r = pose.rotation();
        double distance = projection.distance();
        return new DMatrix3(r.a31 * distance, r.a32 * distance, r.a33 * distance);
    }

    /** Returns {@code (column, row, depth)} of a point of the object; a point that is not before the camera has no sense. */
    public DMatrix3 project(DMatrix3 point) {
        var r = pose.rotation();
        double x = r.a11 * point.a1 + r.a12 * point.a2 + r.a13 * point.a3;
        double y = r.a21 * point.a1 + r.a22 * point.a2 + r.a23 * point.a3;
        double depth = projection.distance() - (r.a31 * point.a1 + r.a32 * point.a2 + r.a33 * point.a3);
        double inverse = 1 / spread(depth);
        return new DMatrix3(x * inverse * crop.scale + crop.right, -y * inverse * crop.scale + crop.down, depth);
    }

    /** Returns the point of the object that {@link #project} takes to {@code (column, row, depth)}. */
    public DMatrix3 unproject(DMatrix3 seen) {
        double spread = spread(seen.a3);
        double x = (seen.a1 - crop.right) / crop.scale * spread;
        double y = -(seen.a2 - crop.down) / crop.scale * spread;
        return transposed(pose.rotation(), x, y, projection.distance() - seen.a3);
    }

    /** Returns the number of the picture's pixels that an object unit at a depth is long. */
    public double pixels(double depth) {
        return crop.scale / spread(depth);
    }

    /** Returns how many units at a depth are one unit of the image plane. */
    private double spread(double depth) {
        return switch (projection) {
            case Perspective rays -> depth;
            case Orthographic rays -> 1;
        };
    }

    private static DMatrix3 transposed(DMatrix3x3 r, double x, double y, double z) {
        return new DMatrix3(
                r.a11 * x + r.a21 * y + r.a31 * z,
                r.a12 * x + r.a22 * y + r.a32 * z,
                r.a13 * x + r.a23 * y + r.a33 * z);
    }
}
