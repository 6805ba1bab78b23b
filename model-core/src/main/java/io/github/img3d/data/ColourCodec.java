package io.github.img3d.data;

import io.github.img3d.image.Picture;
import java.util.Arrays;

/**
 * The colours of a view where it shows anything: a bit a pixel that says where, then red, green and blue of those
 * pixels, each as its difference from the one before.
 */
final class ColourCodec {

    private static final int CHANNELS = 3;

    private ColourCodec() {}

    static byte[] encode(Picture view) {
        int[] argb = view.argb();
        int[] shown = Arrays.stream(argb).filter(colour -> colour >>> 24 != 0).toArray();
        byte[] bytes = new byte[argb.length / 8 + CHANNELS * shown.length];
        for (int p = 0; p < argb.length; p++) {
            if (argb[p] >>> 24 != 0) {
                bytes[p >> 3] |= (byte) (1 << (p & 7));
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            int before = 0;
            for (int i = 0; i < shown.length; i++) {
                int value = shown[i] >> 16 - 8 * channel & 255;
                bytes[argb.length / 8 + channel * shown.length + i] = (byte) (value - before);
                before = value;
            }
        }
        return bytes;
    }

    /** Writes channel c of pixel p, white where nothing is, to {@code offset + p·3·stride + c·stride}. */
    static void decode(byte[] bytes, int pixels, float[] rgb, int offset, int stride) {
        int shown = (bytes.length - pixels / 8) / CHANNELS;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int from = pixels / 8 + channel * shown;
            int value = 0;
            for (int p = 0; p < pixels; p++) {
                int to = offset + (p * CHANNELS + channel) * stride;
                if ((bytes[p >> 3] >> (p & 7) & 1) == 0) {
                    rgb[to] = 1;
                } else {
                    value = value + bytes[from++] & 255;
                    rgb[to] = value / 255f;
                }
            }
        }
    }
}
