package io.github.img3d.compute.vector;

import io.github.img3d.compute.launch.ConcatenationLaunch.Concatenate;
import io.github.img3d.compute.launch.ConcatenationLaunch.PartGradient;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.List;

/** Copies of rows of channels. An item is a block of rows. */
final class VectorConcatenation {

    private static final int CHUNK = 4096;

    private VectorConcatenation() {}

    static List<Step> concatenate(Concatenate launch) {
        int left = launch.left();
        int right = launch.right();
        int block = block(left + right);
        return List.of(VectorStep.of(launch, Math.ceilDiv(launch.rows(), block), i -> {
            float[] a = launch.a().array();
            float[] b = launch.b().array();
            float[] y = launch.y().array();
            int end = Math.min(launch.rows(), (i + 1) * block);
            for (int r = i * block; r < end; r++) {
                Rows.copy(a, r * left, y, r * (left + right), left);
                Rows.copy(b, r * right, y, r * (left + right) + left, right);
            }
        }));
    }

    static List<Step> partGradient(PartGradient launch, GradientWrite write) {
        int channels = launch.channels();
        int block = block(launch.width());
        return List.of(VectorStep.of(launch, Math.ceilDiv(launch.rows(), block), i -> {
            float[] dY = launch.dY().array();
            float[] dX = launch.dX().array();
            int end = Math.min(launch.rows(), (i + 1) * block);
            for (int r = i * block; r < end; r++) {
                write.row(dY, r * launch.width() + launch.first(), dX, r * channels, channels);
            }
        }));
    }

    private static int block(int width) {
        return Math.max(1, CHUNK / width);
    }
}
