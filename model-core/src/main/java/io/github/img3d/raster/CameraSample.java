package io.github.img3d.raster;

import io.github.img3d.geometry.Pose;
import java.util.SplittableRandom;
import org.ejml.data.DMatrix3x3;

/**
 * How a picture is taken: a perspective camera looking at the origin, and the light. Angles are radians.
 *
 * @param azimuth of the camera about Z, from +X towards +Y
 * @param elevation of the camera above the XY plane
 * @param roll of the camera about its viewing direction
 * @param fieldOfView the angle under which the camera sees the sphere about the object
 */
public record CameraSample(double azimuth, double elevation, double roll, double fieldOfView, Light light) {

    /** Where a camera is that looks at the object's front, which is at −Y. */
    private static final double FRONT = -90;

    /**
     * Every second picture from all around; of the others one half obliquely from the front, as things are shown for sale,
     * and one half straight at a side, where it is hardest to tell what they are; 0 to 60° up and mostly 5 to 40°, field of
     * view 10 to 60°, roll within ±3°.
     */
    public static CameraSample random(SplittableRandom random) {
        double azimuth = azimuth(random);
        double elevation = random.nextInt(4) == 0 ? random.nextDouble(0, 60) : random.nextDouble(5, 40);
        double roll = random.nextDouble(-3, 3);
        double fieldOfView = random.nextDouble(10, 60);
        return new CameraSample(
                Math.toRadians(azimuth),
                Math.toRadians(elevation),
                Math.toRadians(roll),
                Math.toRadians(fieldOfView),
                Light.random(random));
    }

    private static double azimuth(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> FRONT + oblique(random);
            case 1 -> FRONT + straight(random);
            default -> random.nextDouble(360);
        };
    }

    /** 10 to 60° to the left or to the right, most often about 35. */
    private static double oblique(SplittableRandom random) {
        double angle = 10 + random.nextDouble(25) + random.nextDouble(25);
        return random.nextBoolean() ? angle : -angle;
    }

    /** At one of the four sides, within 10°: how deep the object is shows in the perspective and the light alone. */
    private static double straight(SplittableRandom random) {
        return 90 * random.nextInt(4) + random.nextDouble(-10, 10);
    }

    /** The camera's right, up and back as rows. */
    DMatrix3x3 rotation() {
        var r = Pose.orbit(azimuth, elevation).rotation();
        double c = Math.cos(roll);
        double s = Math.sin(roll);
        return new DMatrix3x3(
                c * r.a11 + s * r.a21,
                c * r.a12 + s * r.a22,
                c * r.a13 + s * r.a23,
                c * r.a21 - s * r.a11,
                c * r.a22 - s * r.a12,
                c * r.a23 - s * r.a13,
                r.a31,
                r.a32,
                r.a33);
    }
}
