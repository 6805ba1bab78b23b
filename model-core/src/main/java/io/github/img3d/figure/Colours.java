package io.github.img3d.figure;

/** Colours as 0xAARRGGBB, opaque. */
final class Colours {

    /** Colours of depth, from far to near. */
    private static final int[] DEPTH = {0x440154, 0x414487, 0x2A788E, 0x22A884, 0x7AD151, 0xFDE725};

    private Colours() {}

    /**
     * Returns the colour of a depth.
     *
     * @param nearness 0 is far, 1 is near; values beyond are clamped
     */
    static int ofNearness(double nearness) {
        double at = Math.clamp(nearness, 0.0, 1.0) * (DEPTH.length - 1);
        int stop = Math.min((int) at, DEPTH.length - 2);
        return mix(DEPTH[stop], DEPTH[stop + 1], at - stop);
    }

    /**
     * Mixes two colours.
     *
     * @param part of the second colour, in [0,1]
     */
    static int mix(int first, int second, double part) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = (first >> shift & 255) * (1 - part) + (second >> shift & 255) * part;
            mixed = mixed << 8 | (int) Math.round(value);
        }
        return mixed;
    }

    /**
     * Darkens a colour.
     *
     * @param light 0 is black, 1 leaves the colour as it is
     */
    static int lit(int colour, double light) {
        return mix(0, colour, Math.clamp(light, 0.0, 1.0));
    }
}
