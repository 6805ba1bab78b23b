package io.github.img3d.segmentation;

/** Conversion of sRGB colours to CIE L*a*b*, in which the distance of two colours is about how different they look. */
final class Lab {

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
    }

    private Lab() {}

    /** Converts a colour 0xRRGGBB to {@code lab}: L in [0,100], a and b around 0. */
    static void of(int rgb, double[] lab) {
        double red = LINEAR[rgb >> 16 & 255];
        double green = LINEAR[rgb >> 8 & 255];
        double blue = LINEAR[rgb & 255];
        double x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        double y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        double z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
