import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.Reconstruction;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Makes point clouds of a picture: {@code java Reconstruct chair.png target}. */
final class Reconstruct {

    private Reconstruct() {}

    public static void main(String[] args) throws IOException {
        BufferedImage picture = ImageIO.read(new File(args[0]));
        Path folder = Path.of(args[1]);

        try (var reconstruction = Reconstruction.open()) { // the bundled model on the fastest device
            var prediction = reconstruction.reconstruct(picture); // a Path or an InputStream will do, too
            var cloud = prediction.cloud();

            System.out.println(cloud.size() + " points, " + prediction.confidence());
            prediction.confidence().warning().ifPresent(System.err::println);

            Format.PLY.write(folder.resolve("cloud.ply"), cloud);
            Format.GLB.write(folder.resolve("cloud.glb"), cloud);
        }
    }
}
