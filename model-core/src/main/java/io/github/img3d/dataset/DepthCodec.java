package io.github.img3d.dataset;

import io.github.img3d.raster.DepthImage;
import java.util.Arrays;

/**
 * Codec for depth as 16-bit numbers over [0.5,1.5]: a bit a pixel that says whether there is any, then each number's
 * difference from the plane through its three neighbours above and to the left; high bytes before low bytes.
 *
 * <p>There, a pixel without depth takes the number of the one before it, so that most of a plane's rim costs no more
 * than its inside.
 */
final class DepthCodec {

    private static final int STEPS = 65535;
    private static final double NEAREST = 0.5;

    /** Number assumed for everything before the first pixel. */
    private static final int MIDDLE = 32768;

    private DepthCodec() {}

    static byte[] encode(DepthImage image) {
        int side = image.side();
        var shown = ShownPixels.of(side * side, p -> image.mask()[p] != 0);
        byte[] bytes = shown.bytes(side * side, 2 * shown.count());
        var plane = new Plane(side);
        int[] at = {ShownPixels.bytes(side * side), ShownPixels.bytes(side * side) + shown.count()};
        shown.runs((from, to) -> {
            plane.holdTo(from);
            for (int p = from; p < to; p++) {
                int number = quantised(image.depth()[p]);
                short off = (short) (number - plane.expected());
                int folded = off << 1 ^ off >> 15;
                bytes[at[0]++] = (byte) (folded >> 8);
                bytes[at[1]++] = (byte) folded;
                plane.add(number);
            }
        });
        return bytes;
    }

    /**
     * Writes shown pixel p to {@code offset + p·stride} of both arrays, which must hold the values for absent depth
     * before.
     */
    static void decode(byte[] bytes, int side, float[] depth, float[] mask, int offset, int stride) {
        int first = ShownPixels.bytes(side * side);
        int[] at = {first, first + (bytes.length - first) / 2};
        var plane = new Plane(side);
        ShownPixels.read(bytes, side * side).runs((from, to) -> {
            plane.holdTo(from);
            int high = at[0];
            int low = at[1];
            for (int p = from; p < to; p++) {
                int folded = (bytes[high++] & 255) << 8 | bytes[low++] & 255;
                int number = plane.expected() + (folded >>> 1 ^ -(folded & 1)) & 65535;
                plane.add(number);
                depth[offset + p * stride] = (float) (NEAREST + (double) number / STEPS);
                mask[offset + p * stride] = 1;
            }
            at[0] = high;
            at[1] = low;
        });
    }

    private static int quantised(float depth) {
        return Math.clamp(Math.round((depth - NEAREST) * STEPS), 0, STEPS);
    }

    /** The numbers so far, including a row and a pixel before the first one. */
    private static final class Plane {

        private final int side;
        private final int[] numbers;
        private int next;

        Plane(int side) {
            this.side = side;
            this.numbers = new int[side + 1 + side * side];
            this.next = side + 1;
            Arrays.fill(numbers, 0, next, MIDDLE);
        }

        void holdTo(int pixel) {
            int end = side + 1 + pixel;
            Arrays.fill(numbers, next, end, numbers[next - 1]);
            next = end;
        }

        int expected() {
            return numbers[next - 1] + numbers[next - side] - numbers[next - side - 1];
        }

        void add(int number) {
            numbers[next++] = number;
        }
    }
}
