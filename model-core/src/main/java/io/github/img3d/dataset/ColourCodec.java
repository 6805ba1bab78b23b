package io.github.img3d.dataset;

import io.github.img3d.image.Picture;

/**
 * Codec for the colours of a view: a bit a pixel that says whether it shows anything, then red, green and blue of the
 * pixels that do, each as its difference from the one before.
 */
final class ColourCodec {

    private static final int CHANNELS = 3;

    private ColourCodec() {}

    static byte[] encode(Picture view) {
        int[] argb = view.argb();
        var shown = ShownPixels.of(argb.length, p -> argb[p] >>> 24 != 0);
        byte[] bytes = shown.bytes(argb.length, CHANNELS * shown.count());
        int[] at = {ShownPixels.bytes(argb.length)};
        for (int channel = 0; channel < CHANNELS; channel++) {
            int shift = 16 - 8 * channel;
            int[] before = {0};
            shown.runs((from, to) -> {
                for (int p = from; p < to; p++) {
                    int value = argb[p] >> shift & 255;
                    bytes[at[0]++] = (byte) (value - before[0]);
                    before[0] = value;
                }
            });
        }
        return bytes;
    }

    /**
     * Writes channel c of shown pixel p to {@code offset + p·3·stride + c·stride}, and a 1 to the same place of {@code
     * shown}.
     */
    static void decode(byte[] bytes, int pixels, float[] rgb, float[] shown, int offset, int stride) {
        int first = ShownPixels.bytes(pixels);
        int count = (bytes.length - first) / CHANNELS;
        var where = ShownPixels.read(bytes, pixels);
        for (int channel = 0; channel < CHANNELS; channel++) {
            int to0 = offset + channel * stride;
            int[] at = {first + channel * count};
            byte[] value = {0};
            where.runs((from, to) -> {
                for (int p = from; p < to; p++) {
                    value[0] += bytes[at[0]++];
                    int i = to0 + p * CHANNELS * stride;
                    rgb[i] = (value[0] & 255) / 255f;
                    shown[i] = 1;
                }
            });
        }
    }
}
