package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import java.util.SplittableRandom;

/**
 * A camera and a light for one picture.
 *
 * @param camera a perspective camera about the sphere of radius 1, which is moved to the sphere about the object
 */
public record CameraSample(Camera camera, Light light) {

    /** Azimuth, in degrees, of a camera that looks at the object's front, which is at −Y. */
    private static final double FRONT = -90;

    /**
     * Draws a camera and a light. Half of the cameras stand anywhere around; a quarter look obliquely at the front, as
     * things are shown for sale; a quarter look straight at a side, where shape is hardest to tell. Elevation is 0 to
     * 60° and mostly 5 to 40°, the field of view 10 to 60°, roll within ±3°.
     */
    public static CameraSample random(SplittableRandom random) {
        double azimuth = azimuth(random);
        double elevation = random.nextInt(4) == 0 ? random.nextDouble(0, 60) : random.nextDouble(5, 40);
        double roll = random.nextDouble(-3, 3);
        double fieldOfView = random.nextDouble(10, 60);
        var camera = Camera.orbit(
                Math.toRadians(azimuth), Math.toRadians(elevation), Math.toRadians(roll), Math.toRadians(fieldOfView));
        return new CameraSample(camera, Light.random(random));
    }

    private static double azimuth(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> FRONT + oblique(random);
            case 1 -> FRONT + straight(random);
            default -> random.nextDouble(360);
        };
    }

    /** Draws an angle of 10 to 60° to the left or to the right, most often about 35. */
    private static double oblique(SplittableRandom random) {
        double angle = 10 + random.nextDouble(25) + random.nextDouble(25);
        return random.nextBoolean() ? angle : -angle;
    }

    /**
     * Draws an angle within 10° of one of the four sides, from where only perspective and light show how deep the
     * object is.
     */
    private static double straight(SplittableRandom random) {
        return 90 * random.nextInt(4) + random.nextDouble(-10, 10);
    }
}
