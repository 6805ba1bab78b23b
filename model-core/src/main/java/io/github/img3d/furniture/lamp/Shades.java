package io.github.img3d.furniture.lamp;

import static io.github.img3d.furniture.shape.Vectors.at;

import io.github.img3d.furniture.finish.RandomDraws;
import io.github.img3d.furniture.shape.Parts;
import io.github.img3d.furniture.shape.Solids;

/** The shades that hide a bulb, about the z axis from {@code low} upwards. */
enum Shades {
    CONE,
    DRUM,
    BELL,
    DOME,
    GLOBE,
    BOX;

    private static final double THIN = 0.006;

    /**
     * Builds a shade and a bulb.
     *
     * @param radius radius of the lower rim, or of a globe
     */
    void build(Solids to, RandomDraws draws, Finishes finish, double low, double radius, double high) {
        to.paint(finish.shade());
        switch (this) {
            case CONE -> wall(to, low, high, radius, radius * draws.between(0.3, 0.75), 1);
            case DRUM -> wall(to, low, high, radius, radius * draws.between(0.88, 1.0), 1);
            case BELL -> wall(to, low, high, radius, radius * draws.between(0.3, 0.5), draws.between(0.4, 0.7));
            case DOME -> wall(to, low, high, radius, 0.01, draws.between(2.0, 3.5));
            case GLOBE -> globe(to, low + high / 2, radius, high / 2);
            case BOX -> box(to, low, high, radius, radius * draws.between(0.6, 1.0));
        }
        if (this != GLOBE) {
            to.paint(finish.bulb());
            globe(to, low + high * 0.5, Math.min(0.04, radius * 0.3), Math.min(0.05, high * 0.3));
        }
    }

    /**
     * Builds a wall whose radius goes from {@code below} to {@code above}; a power above 1 bulges, one below 1 flares.
     */
    private static void wall(Solids to, double low, double high, double below, double above, double power) {
        Parts.sheet(
                to,
                (u, v) -> {
                    double radius = below + (above - below) * StrictMath.pow(v, power);
                    double angle = 2 * Math.PI * u;
                    return at(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), low + high * v);
                },
                THIN,
                28,
                8);
    }

    static void globe(Solids to, double middle, double radius, double half) {
        double[][] profile = new double[11][];
        for (int k = 0; k < profile.length; k++) {
            double angle = Math.PI * (k / (profile.length - 1.0) - 0.5);
            profile[k] = new double[] {radius * StrictMath.cos(angle), middle + half * StrictMath.sin(angle)};
        }
        Parts.turned(to, 0, 0, profile);
    }

    private static void box(Solids to, double low, double high, double below, double above) {
        for (int side = 0; side < 4; side++) {
            double c = StrictMath.rint(StrictMath.cos(side * Math.PI / 2));
            double s = StrictMath.rint(StrictMath.sin(side * Math.PI / 2));
            Parts.sheet(
                    to,
                    (u, v) -> {
                        double half = below + (above - below) * v;
                        double across = (2 * u - 1) * half;
                        return at(c * half - s * across, s * half + c * across, low + high * v);
                    },
                    THIN,
                    2,
                    2);
        }
    }
}
