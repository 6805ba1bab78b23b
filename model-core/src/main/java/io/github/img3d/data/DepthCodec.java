package io.github.img3d.data;

import io.github.img3d.raster.DepthImage;

/**
 * Depth as 16-bit numbers over [0.5,1.5], each stored as how far it is from what its three neighbours above and to the
 * left say of a plane; high bytes before low bytes.
 */
final class DepthCodec {

    private static final int ABSENT = 65535;
    private static final int STEPS = 65534;
    private static final double NEAREST = 0.5;

    private DepthCodec() {}

    static byte[] encode(DepthImage image) {
        int side = image.side();
        int[] numbers = new int[side * side];
        byte[] bytes = new byte[2 * numbers.length];
        for (int p = 0; p < numbers.length; p++) {
            numbers[p] = image.mask()[p] == 0 ? ABSENT : quantised(image.depth()[p]);
            short off = (short) (numbers[p] - expected(numbers, p, side));
            int folded = off << 1 ^ off >> 15;
            bytes[p] = (byte) (folded >> 8);
            bytes[numbers.length + p] = (byte) folded;
        }
        return bytes;
    }

    /** Writes pixel p to {@code offset + p·stride} of both arrays. */
    static void decode(byte[] bytes, int side, float[] depth, float[] mask, int offset, int stride) {
        int[] numbers = new int[side * side];
        for (int p = 0; p < numbers.length; p++) {
            int folded = (bytes[p] & 255) << 8 | bytes[numbers.length + p] & 255;
            int off = folded >>> 1 ^ -(folded & 1);
            numbers[p] = expected(numbers, p, side) + off & 65535;
            boolean absent = numbers[p] == ABSENT;
            depth[offset + p * stride] = absent ? DepthImage.ABSENT : (float) (NEAREST + (double) numbers[p] / STEPS);
            mask[offset + p * stride] = absent ? 0 : 1;
        }
    }

    private static int quantised(float depth) {
        return Math.clamp(Math.round((depth - NEAREST) * STEPS), 0, STEPS);
    }

    private static int expected(int[] numbers, int p, int side) {
        int left = p % side == 0 ? ABSENT : numbers[p - 1];
        int above = p < side ? ABSENT : numbers[p - side];
        int both = p % side == 0 || p < side ? ABSENT : numbers[p - side - 1];
        return left + above - both;
    }
}
