package io.github.img3d.io.texture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.figure.Png;
import io.github.img3d.image.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextureReaderTest {

    private static byte[] png(Picture picture) throws IOException {
        var out = new ByteArrayOutputStream();
        Png.write(picture, out);
        return out.toByteArray();
    }

    @Test
    void noTemporaryFileIsNeeded(@TempDir Path folder) throws IOException {
        byte[] red = png(new Picture(1, 2, new int[] {0xFFFF0000, 0xFFFF0000}));
        Path cache = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(cache.toFile());
        Files.delete(cache);
        try {
            assertThat(TextureReader.read(red))
                    .get()
                    .extracting(Picture::height)
                    .isEqualTo(2);
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void whatIsNoPictureCountsAsMissing() {
        assertThat(TextureReader.read("text".getBytes())).isEmpty();
    }
}
