import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.Reconstruction;
import java.io.IOException;
import java.nio.file.Path;

/** A picture to a point cloud: {@code java Reconstruct chair.png chair.ply}. */
final class Reconstruct {

    private Reconstruct() {}

    public static void main(String[] args) throws IOException {
        Path picture = Path.of(args[0]);
        Path ply = Path.of(args[1]);

        try (var reconstruction = Reconstruction.open(Reconstruction.Settings.DEFAULT)) {
            var cloud = reconstruction.cloud(picture);
            Format.PLY.write(ply, cloud);
            System.out.println(ply + ": " + cloud.size() + " points");
        }
    }
}
