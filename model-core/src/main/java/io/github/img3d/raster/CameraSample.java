package io.github.img3d.raster;

import io.github.img3d.geometry.Camera;
import java.util.SplittableRandom;

/**
 * A camera and a light to take a picture with.
 *
 * @param camera perspective, about the sphere of radius 1; it is moved to the sphere about the object
 */
public record CameraSample(Camera camera, Light light) {

    /** Azimuth, in degrees, of a camera that looks at the object's front, which is at −Y. */
    private static final double FRONT = -90;

    /**
     * Draws every second picture from all around; of the others one half obliquely from the front, as things are shown for sale,
     * and one half straight at a side, where it is hardest to tell what they are; 0 to 60° up and mostly 5 to 40°, field of
     * view 10 to 60°, roll within ±3°.
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

    /** 10 to 60° to the left or to the right, most often about 35. */
    private static double oblique(SplittableRandom random) {
        double angle = 10 + random.nextDouble(25) + random.nextDouble(25);
        return random.nextBoolean() ? angle : -angle;
    }

    /** At one of the four sides, within 10°: how deep the object is shows in the perspective and the light alone. */
    private static double straight(SplittableRandom random) {
        return 90 * random.nextInt(4) + random.nextDouble(-10, 10);
    }
}
