package io.github.img3d.dataset;

import io.github.img3d.image.Picture;

/** Codec for a picture as four planes (alpha, red, green, blue) of differences from the pixel before. */
final class PictureCodec {

    private PictureCodec() {}

    static byte[] encode(Picture picture) {
        int[] argb = picture.argb();
        byte[] bytes = new byte[4 * argb.length];
        for (int plane = 0; plane < 4; plane++) {
            int before = 0;
            for (int p = 0; p < argb.length; p++) {
                int value = argb[p] >>> 24 - 8 * plane & 255;
                bytes[plane * argb.length + p] = (byte) (value - before);
                before = value;
            }
        }
        return bytes;
    }

    static Picture decode(byte[] bytes, int side) {
        int[] argb = new int[side * side];
        for (int plane = 0; plane < 4; plane++) {
            int value = 0;
            for (int p = 0; p < argb.length; p++) {
                value = value + bytes[plane * argb.length + p] & 255;
                argb[p] |= value << 24 - 8 * plane;
            }
        }
        return new Picture(side, side, argb);
    }
}
