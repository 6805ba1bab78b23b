package io.github.img3d.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.img3d.compute.JvmBackend;
import io.github.img3d.compute.Kernels;
import io.github.img3d.compute.device.JvmKernels;
import io.github.img3d.compute.scalar.ScalarKernels;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.generator.TrainedModel;
import io.github.img3d.image.Picture;
import io.github.img3d.tensor.Initializer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private final StructureGenerator generator =
            StructureGenerator.create(Architecture.SMALL, new Initializer(new SplittableRandom(3)));

    @Test
    void aPicturesViewsHaveTheSameBytesWithVectorsAndWithout() {
        assertArrayEquals(maps(JvmKernels.choose()), maps(new ScalarKernels("scalar")));
    }

    @Test
    void aColouredGeneratorMakesAColouredCloudOfTheSamePoints() {
        var coloured = generator.with(Architecture.COLOURS, new Initializer(new SplittableRandom(5)));
        try (var backend = new JvmBackend(2, JvmKernels.choose())) {
            var grey = new Inference(TrainedModel.of(generator), backend, 0.5)
                    .predict(picture())
                    .cloud();
            var cloud = new Inference(TrainedModel.of(coloured), backend, 0.5)
                    .predict(picture())
                    .cloud();

            assertArrayEquals(grey.positions(), cloud.positions());
            assertTrue(cloud.isColoured());
            assertFalse(grey.isColoured());
        }
    }

    private float[] maps(Kernels kernels) {
        try (var backend = new JvmBackend(2, kernels)) {
            return new Inference(TrainedModel.of(generator), backend, 0.5)
                    .predict(picture())
                    .views()
                    .maps();
        }
    }

    private static Picture picture() {
        int side = Architecture.ORIGINAL.pictureSide();
        int[] pixels = new SplittableRandom(4).ints((long) side * side).toArray();
        return new Picture(side, side, pixels);
    }
}
