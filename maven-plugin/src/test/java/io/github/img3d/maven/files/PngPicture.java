package io.github.img3d.maven.files;

import java.io.File;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures that show something. */
public final class PngPicture {

    private PngPicture() {}

    public static void check(File file, int width, int height) throws IOException {
        var check = new Check(file);
        check.that(file.isFile(), "missing");
        var picture = ImageIO.read(file);
        check.that(picture != null, "not a picture");
        check.that(
                picture.getWidth() == width && picture.getHeight() == height,
                "%d by %d pixels, expected %d by %d",
                picture.getWidth(),
                picture.getHeight(),
                width,
                height);
        long colours = IntStream.range(0, width * height)
                .map(i -> picture.getRGB(i % width, i / width))
                .distinct()
                .limit(10)
                .count();
        check.that(colours == 10, "%d colours, expected a drawing", colours);
    }
}
