package io.github.img3d.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.DeviceUnderTest;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.generator.Architecture;
import io.github.img3d.image.Picture;
import io.github.img3d.inference.Inference.Prediction;
import io.github.img3d.metric.Scores;
import io.github.img3d.pipeline.Reconstruction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bundled model, trained on one device, makes the same cloud on another. */
@Tag("tornado")
class InferenceOnDeviceTest {

    private static final float PIXELS = 1e-2f;
    private static final double LENGTHS = 1e-4;

    /** Share of a cloud's points that may differ: some lie so near a limit of what is kept that rounding decides. */
    private static final double UNDECIDED = 1e-3;

    @Test
    void theBundledModelsCloudIsThatOfThisJvm() {
        var expected = predict(Backends.open(Device.JVM, 2));
        var actual = predict(DeviceUnderTest.open());

        assertTrue(expected.cloud().size() > 1000);
        assertArrayEquals(expected.views().maps(), actual.views().maps(), PIXELS);
        int size = expected.cloud().size();
        assertEquals(size, actual.cloud().size(), UNDECIDED * size);
        double distance = Scores.of(actual.cloud(), expected.cloud()).chamfer();
        assertTrue(distance < LENGTHS, "distance " + distance);
    }

    private static Prediction predict(Backend backend) {
        try (backend) {
            return new Inference(Reconstruction.model(null), backend, 0.5).predict(chair());
        }
    }

    /** A seat, a back and legs, dark on nothing. */
    private static Picture chair() {
        int side = Architecture.ORIGINAL.pictureSide();
        int[] pixels = new int[side * side];
        fill(pixels, 18, 8, 46, 34, 0xFF6B4A2F);
        fill(pixels, 14, 34, 50, 42, 0xFF8A6242);
        fill(pixels, 15, 42, 19, 58, 0xFF3F2C1C);
        fill(pixels, 45, 42, 49, 58, 0xFF3F2C1C);
        return new Picture(side, side, pixels);
    }

    private static void fill(int[] pixels, int left, int top, int right, int bottom, int argb) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                pixels[y * Architecture.ORIGINAL.pictureSide() + x] = argb;
            }
        }
    }
}
