package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.CameraCode;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/** The camera that took the picture, as {@link CameraCode} writes it, moved as the picture is. */
public record CameraTruth() implements Truth {

    /** {@code [B,bins]}, shares of the azimuth's bins. */
    public static final Target AZIMUTH = new Target("azimuth of camera");

    /** {@code [B,parameters]} */
    public static final Target PARAMETERS = new Target("parameters of camera");

    /** {@code [B,parameters]}: 1 everywhere. */
    public static final Target COUNTED = new Target("counted parameters of camera");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        var parameters = Shape.of(batch, CameraCode.PARAMETERS);
        return Map.of(AZIMUTH, Shape.of(batch, CameraCode.BINS), PARAMETERS, parameters, COUNTED, parameters);
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
            throws IOException {
        int side = dataset.pictureSide();
        var camera = example.augmentation().reframing().applied(dataset.camera(example.object(), example.view()), side);
        put(CameraCode.bins(camera, dataset.symmetry(example.object())), targets, AZIMUTH, b);
        put(CameraCode.parameters(camera, side), targets, PARAMETERS, b);
        int start = targets.start(COUNTED, b);
        Arrays.fill(targets.of(COUNTED), start, start + targets.size(COUNTED), 1);
    }

    private static void put(float[] values, Targets targets, Target target, int b) {
        System.arraycopy(values, 0, targets.of(target), targets.start(target, b), values.length);
    }
}
