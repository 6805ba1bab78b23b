package io.github.img3d.raster;

import java.util.SplittableRandom;
import org.ejml.data.DMatrix3;

/**
 * What falls on a surface: light from all around, a key light from far away and a weak fill light.
 *
 * @param ambient strength of what comes from all around, a little more of it from above
 * @param softness 0 darkens what turns away from a light at once, 1 only what looks the other way
 * @param toKey direction of the key light, of length 1
 * @param toFill direction of the fill light, of length 1
 */
public record Light(double ambient, double key, DMatrix3 toKey, double fill, DMatrix3 toFill, double softness) {

    /** From above, from any side; every second one with a fill light. */
    public static Light random(SplittableRandom random) {
        double ambient = random.nextDouble(0.45, 0.85);
        return new Light(
                ambient,
                random.nextDouble(0.4, 1.6 - ambient),
                direction(random.nextDouble(2 * Math.PI), Math.toRadians(random.nextDouble(15, 85))),
                Math.max(0, random.nextDouble(-0.2, 0.2)),
                direction(random.nextDouble(2 * Math.PI), Math.toRadians(random.nextDouble(-20, 60))),
                random.nextDouble(0.7));
    }

    /** The part of its colour that a surface with this normal, of any length, shows; may be above 1. */
    double on(double x, double y, double z) {
        double inverse = 1 / Math.max(1e-12, Math.sqrt(x * x + y * y + z * z));
        double sky = ambient * (0.85 + 0.15 * z * inverse);
        return sky + key * facing(toKey, x, y, z, inverse) + fill * facing(toFill, x, y, z, inverse);
    }

    private double facing(DMatrix3 to, double x, double y, double z, double inverse) {
        double cosine = (to.a1 * x + to.a2 * y + to.a3 * z) * inverse;
        return Math.max(0, (cosine + softness) / (1 + softness));
    }

    static DMatrix3 direction(double azimuth, double elevation) {
        return new DMatrix3(
                Math.cos(elevation) * Math.cos(azimuth), Math.cos(elevation) * Math.sin(azimuth), Math.sin(elevation));
    }
}
