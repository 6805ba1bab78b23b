package io.github.img3d.benchmark.ours;

import io.github.img3d.benchmark.task.Scene;
import io.github.img3d.io.format.Format;
import io.github.img3d.pipeline.Computer;
import io.github.img3d.pipeline.Reconstruction;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code SecondPicture MODEL FIRST SECOND PLY} prints the milliseconds that the second picture of a run takes, from its
 * file to its cloud's.
 */
public final class SecondPicture {

    private SecondPicture() {}

    public static void main(String[] args) throws IOException {
        var settings =
                Reconstruction.Settings.DEFAULT.withModel(Path.of(args[0])).withComputer(Computer.jvm(Scene.THREADS));
        Path ply = Path.of(args[3]);
        try (var reconstruction = Reconstruction.open(settings)) {
            reconstruct(reconstruction, Path.of(args[1]), ply);
            long start = System.nanoTime();
            reconstruct(reconstruction, Path.of(args[2]), ply);
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }

    private static void reconstruct(Reconstruction reconstruction, Path picture, Path ply) throws IOException {
        Format.PLY.write(ply, reconstruction.reconstruct(picture).cloud());
    }
}
