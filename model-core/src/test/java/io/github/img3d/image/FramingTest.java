package io.github.img3d.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 7", "64, 64", "1000, 10", "901, 2000"})
    void longerSideFillsItsPartOfTheSquareAndTheMiddle(int width, int height) {
        var object = Pictures.of(width + 9, height + 4, (x, y) -> x < width && y < height ? Pictures.BROWN : 0);

        var framed = Framing.square(object, 40);

        double longer = Math.max(width, height);
        assertThat(covered(framed)).isCloseTo(36 * 36 * width / longer * height / longer, withinPart(0.02));
        assertThat(framed.alpha(20, 20)).isPositive();
        assertThat(framed.alpha(0, 0)).isZero();
    }

    @Test
    void aTransparentPictureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Framing.square(new Picture(2, 1, new int[2]), 64));
    }

    private static double covered(Picture picture) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                sum += picture.alpha(x, y) / 255.0;
            }
        }
        return sum;
    }

    private static Percentage withinPart(double part) {
        return Percentage.withPercentage(100 * part);
    }
}
