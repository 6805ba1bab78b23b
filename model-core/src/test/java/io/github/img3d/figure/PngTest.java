package io.github.img3d.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.image.Picture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "9,1", "131,67"})
    void anotherReaderGetsTheColoursBack(int width, int height) throws IOException {
        int[] argb = new SplittableRandom(8).ints((long) width * height).toArray();
        var png = new ByteArrayOutputStream();

        Png.write(new Picture(width, height, argb), png);

        var image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(image.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(Arrays.stream(argb).map(c -> c | 0xFF << 24).toArray());
    }
}
