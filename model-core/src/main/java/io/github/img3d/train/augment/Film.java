package io.github.img3d.train.augment;

import io.github.img3d.image.Picture;
import io.github.img3d.image.WhiteGround;

/**
 * A square picture during augmentation; all values are in [0,1].
 *
 * @param rgb colours, {@code [side,side,3]}, not multiplied by alpha
 * @param alpha {@code [side,side]}
 */
record Film(int side, float[] rgb, float[] alpha) {

    private static final float BYTE = 1 / 255f;

    static Film of(Picture picture) {
        int[] argb = picture.argb();
        float[] rgb = new float[3 * argb.length];
        float[] alpha = new float[argb.length];
        for (int p = 0; p < argb.length; p++) {
            alpha[p] = (argb[p] >>> 24) * BYTE;
            rgb[3 * p] = (argb[p] >> 16 & 255) * BYTE;
            rgb[3 * p + 1] = (argb[p] >> 8 & 255) * BYTE;
            rgb[3 * p + 2] = (argb[p] & 255) * BYTE;
        }
        return new Film(picture.width(), rgb, alpha);
    }

    /** Puts the picture over {@link WhiteGround}. */
    void overWhite(float[] target, int offset) {
        for (int i = 0; i < rgb.length; i++) {
            target[offset + i] = WhiteGround.under(rgb[i], alpha[i / 3]);
        }
    }
}
