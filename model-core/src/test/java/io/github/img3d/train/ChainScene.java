package io.github.img3d.train;

import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.geometry.Pose;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.term.FixedViewTruth;
import io.github.img3d.train.term.NovelViewTruth;
import io.github.img3d.train.term.Targets;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A narrow generator, pictures and a truth. Its maps lie off the regular grid, so that few distances are near the kink
 * of their absolute value.
 */
record ChainScene(StructureGenerator generator, Batch fixedViews, Batch novelViews) {

    /** More than two: of two pictures batch norm makes of a dense layer's outputs the signs of their differences, which have no slope. */
    static final int BATCH = 4;

    static final int NOVEL = 2;

    private static final int PIXELS = Architecture.ORIGINAL.mapSide() * Architecture.ORIGINAL.mapSide();
    private static final int CHANNELS = 32;

    static ChainScene of(Architecture architecture, long seed) {
        var random = new SplittableRandom(seed);
        var generator = StructureGenerator.create(architecture, new Initializer(random));
        generator.parameters().forEach(p -> disturb(p, random));
        float[] pictures = uniform(
                BATCH * Architecture.ORIGINAL.pictureSide() * Architecture.ORIGINAL.pictureSide() * 3, 0, 1, random);
        return new ChainScene(
                generator,
                new Batch(pictures, fixedViews(architecture, random)),
                new Batch(pictures, novelViews(architecture, random)));
    }

    private static Targets fixedViews(Architecture architecture, SplittableRandom random) {
        int size = BATCH * PIXELS * 8;
        float[] mask = mask(size, random);
        float[] depth = uniform(size, 0.6, 0.9, random);
        return new Targets(architecture, BATCH, Map.of(FixedViewTruth.MASK, mask, FixedViewTruth.DEPTH, depth));
    }

    private static Targets novelViews(Architecture architecture, SplittableRandom random) {
        int size = BATCH * NOVEL * PIXELS;
        float[] mask = mask(size, random);
        float[] depth = uniform(size, 0.6, 0.9, random);
        var values =
                Map.of(NovelViewTruth.MASK, mask, NovelViewTruth.DEPTH, depth, NovelViewTruth.POSES, poses(random));
        return new Targets(architecture, BATCH, values);
    }

    private static float[] mask(int size, SplittableRandom random) {
        float[] mask = uniform(size, 0, 1, random);
        for (int i = 0; i < size; i++) {
            mask[i] = mask[i] < 0.4f ? 1 : 0;
        }
        return mask;
    }

    private static float[] poses(SplittableRandom random) {
        float[] poses = new float[BATCH * NOVEL * 9];
        for (int image = 0; image < BATCH * NOVEL; image++) {
            System.arraycopy(Pose.random(random).rowMajor(), 0, poses, 9 * image, 9);
        }
        return poses;
    }

    private static void disturb(Tensor parameter, SplittableRandom random) {
        float[] values = parameter.values();
        if (parameter.name().equals("decoder.head.weight")) {
            scale(values, 10);
        } else if (parameter.name().equals("decoder.head.bias")) {
            moveOffTheGrid(values, random);
        } else if (parameter.name().endsWith(".bias")) {
            add(values, 0.1, random);
        }
    }

    private static void moveOffTheGrid(float[] bias, SplittableRandom random) {
        double[] offsets = {0.7, -0.6, 0.1, -1.5};
        double[] deviations = {0.3, 0.3, 0.1, 1.5};
        for (int i = 0; i < bias.length; i++) {
            int axis = i % CHANNELS / 8;
            bias[i] += (float) (offsets[axis] + deviations[axis] * random.nextGaussian());
        }
    }

    private static void scale(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static void add(float[] values, double deviation, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (deviation * random.nextGaussian());
        }
    }

    private static float[] uniform(int size, double from, double to, SplittableRandom random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(from, to);
        }
        return values;
    }
}
