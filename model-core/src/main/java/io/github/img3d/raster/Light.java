package io.github.img3d.raster;

import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;

/**
 * The light on an object: ambient light from all around, a key light from far away and a weak fill light.
 *
 * @param ambient strength of the light from all around, which is a little stronger from above
 * @param softness 0 darkens a surface as soon as it turns away from a light, 1 only when it faces the other way
 * @param toKey direction of the key light, of length 1
 * @param toFill direction of the fill light, of length 1
 * @param casting whether the object casts the key light's shadow on itself
 */
public record Light(
        double ambient, double key, DMatrix3 toKey, double fill, DMatrix3 toFill, double softness, boolean casting) {

    /** The same light on every surface, so that there are no shadows. */
    static final Light EVEN = new Light(1, 0, new DMatrix3(0, 0, 1), 0, new DMatrix3(0, 0, 1), 0, false);

    /** Draws a light from above, from any side, hard or soft; every second one has a fill light. */
    public static Light random(SplittableRandom random) {
        double exposure = random.nextInt(10) == 0 ? random.nextDouble(1.1, 1.3) : random.nextDouble(0.8, 1.1);
        double ambient = exposure * random.nextDouble(0.25, 0.7);
        return new Light(
                ambient,
                exposure - ambient,
                direction(random.nextDouble(2 * Math.PI), Math.toRadians(random.nextDouble(10, 88))),
                Math.max(0, random.nextDouble(-0.3, 0.3)),
                direction(random.nextDouble(2 * Math.PI), Math.toRadians(random.nextDouble(-20, 60))),
                random.nextDouble(0.9),
                random.nextBoolean());
    }

    /**
     * Returns the part of its colour that a surface with this normal, of any length, shows by all but the key light.
     */
    double around(double x, double y, double z) {
        double inverse = 1 / Math.max(1e-12, Math.sqrt(x * x + y * y + z * z));
        return ambient * (0.85 + 0.15 * z * inverse) + fill * facing(toFill, x, y, z, inverse);
    }

    /** Returns the part that it shows by the key light; the sum of both may be above 1. */
    double direct(double x, double y, double z) {
        double inverse = 1 / Math.max(1e-12, Math.sqrt(x * x + y * y + z * z));
        return key * facing(toKey, x, y, z, inverse);
    }

    /**
     * Returns the brightness that a glossy surface with this normal adds towards an eye in the given direction, of
     * length 1.
     */
    double mirrored(Gloss gloss, double x, double y, double z, double[] toEye) {
        double inverse = 1 / Math.max(1e-12, Math.sqrt(x * x + y * y + z * z));
        return key * gloss.at(halfway(toKey, toEye, x, y, z) * inverse)
                + fill * gloss.at(halfway(toFill, toEye, x, y, z) * inverse);
    }

    /** Returns how much a normal faces the direction halfway between a light's and the eye's. */
    private static double halfway(DMatrix3 to, double[] eye, double x, double y, double z) {
        double hx = to.a1 + eye[0];
        double hy = to.a2 + eye[1];
        double hz = to.a3 + eye[2];
        return (hx * x + hy * y + hz * z) / Math.max(1e-12, Math.sqrt(hx * hx + hy * hy + hz * hz));
    }

    private double facing(DMatrix3 to, double x, double y, double z, double inverse) {
        double cosine = (to.a1 * x + to.a2 * y + to.a3 * z) * inverse;
        return Math.max(0, (cosine + softness) / (1 + softness));
    }

    /** Returns the direction of an azimuth and an elevation in radians, with length 1. */
    public static DMatrix3 direction(double azimuth, double elevation) {
        return new DMatrix3(
                Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation));
    }
}
