import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.io.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconstructTest {

    @Test
    void aPictureBecomesTwoFiles(@TempDir Path folder) throws IOException {
        Reconstruct.main(new String[] {"../quickstart/src/main/images/chair.png", folder.toString()});

        var cloud = Format.PLY.readCloud(folder.resolve("cloud.ply"));
        assertTrue(cloud.size() > 1000, () -> cloud.size() + " points");
        assertTrue(cloud.isColoured());
        assertTrue(Files.size(folder.resolve("cloud.glb")) > 20L * cloud.size());
    }
}
