package io.github.img3d.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.image.Picture;
import io.github.img3d.raster.DepthImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewCodecTest {

    private static final int SIDE = 16;
    private static final int P = SIDE * SIDE;

    static Stream<DepthImage> depths() {
        var random = new SplittableRandom(1);
        return Stream.of(
                image((_, _) -> Float.NaN),
                image((_, _) -> 0.5f),
                image((x, y) -> 0.6f + x * 0.02f + y * 0.03f),
                image((x, y) -> (x + y) % 2 == 0 ? Float.NaN : 1.5f),
                image((_, y) -> y == 0 || y == SIDE - 1 ? 1.1f : Float.NaN),
                image((_, _) -> random.nextInt(3) == 0 ? Float.NaN : 0.5f + random.nextFloat()));
    }

    @ParameterizedTest
    @MethodSource("depths")
    void depthComesBackToHalfAStep(DepthImage image) {
        float[] depth = new float[2 * P];
        float[] mask = new float[2 * P];
        Arrays.fill(depth, DepthImage.ABSENT);

        DepthCodec.decode(DepthCodec.encode(image), SIDE, depth, mask, 1, 2);

        for (int p = 0; p < P; p++) {
            assertThat(mask[1 + 2 * p]).isEqualTo(image.mask()[p]);
            assertThat(depth[1 + 2 * p]).isCloseTo(image.depth()[p], Offset.offset(7.7e-6f));
            assertThat(mask[2 * p]).isZero();
        }
    }

    @Test
    void coloursComeBack() {
        var random = new SplittableRandom(2);
        int[] argb = random.ints(P, 0, 1 << 24)
                .map(colour -> colour % 3 == 0 ? 0 : 0xFF000000 | colour)
                .toArray();
        float[] rgb = new float[3 * P];
        Arrays.fill(rgb, 1);
        float[] shown = new float[3 * P];

        ColourCodec.decode(ColourCodec.encode(new Picture(SIDE, SIDE, argb)), P, rgb, shown, 0, 1);

        for (int i = 0; i < 3 * P; i++) {
            int colour = argb[i / 3];
            assertThat(rgb[i]).isEqualTo(colour == 0 ? 1 : (colour >> 16 - i % 3 * 8 & 255) / 255f);
            assertThat(shown[i]).isEqualTo(colour == 0 ? 0 : 1);
        }
    }

    private interface Depth {
        float at(int x, int y);
    }

    /** Returns an image of depths, where NaN stands for none. */
    private static DepthImage image(Depth of) {
        float[] depth = new float[P];
        float[] mask = new float[P];
        for (int p = 0; p < P; p++) {
            float at = of.at(p % SIDE, p / SIDE);
            depth[p] = Float.isNaN(at) ? DepthImage.ABSENT : at;
            mask[p] = Float.isNaN(at) ? 0 : 1;
        }
        return new DepthImage(SIDE, depth, mask);
    }
}
