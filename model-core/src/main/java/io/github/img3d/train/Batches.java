package io.github.img3d.train;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.train.augment.Augmentation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** Draws batches: every object once an epoch, in an order of the epoch's own. */
final class Batches {

    private static final int PICTURE_SIZE = Architecture.PICTURE * Architecture.PICTURE * 3;

    private final Dataset dataset;
    private final int size;
    private final long seed;
    private int[] order = {};
    private long orderOf = -1;

    Batches(Dataset dataset, int size, long seed) {
        this.dataset = dataset;
        this.size = size;
        this.seed = seed;
    }

    /** The batch of step {@code step} (from 0), always the same. */
    Batch at(Stage stage, long step) {
        var random = random(step);
        float[] pictures = new float[size * PICTURE_SIZE];
        var targets = Targets.of(stage.targets(size));
        try {
            for (int b = 0; b < size; b++) {
                int object = object(step * size + b);
                int view = random.nextInt(dataset.pictures());
                var augmentation = Augmentation.draw(random);
                augmentation.develop(dataset.cutOut(object, view), pictures, b * PICTURE_SIZE);
                stage.fill(targets, b, dataset, new Example(object, view, augmentation.recolouring()), random);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Batch(pictures, targets);
    }

    private int object(long drawn) {
        long epoch = drawn / dataset.size();
        if (epoch != orderOf) {
            order = shuffled(random(-1 - epoch));
            orderOf = epoch;
        }
        return order[(int) (drawn % dataset.size())];
    }

    private int[] shuffled(SplittableRandom random) {
        int[] objects = new int[dataset.size()];
        for (int i = 0; i < objects.length; i++) {
            int j = random.nextInt(i + 1);
            objects[i] = objects[j];
            objects[j] = i;
        }
        return objects;
    }

    private SplittableRandom random(long stream) {
        return random(seed, stream);
    }

    /** Neighbouring streams are unrelated: the number is mixed before it is a seed, as seeds near one another share draws. */
    static SplittableRandom random(long seed, long stream) {
        long mixed = new SplittableRandom(new SplittableRandom(seed).nextLong() + stream).nextLong();
        return new SplittableRandom(mixed);
    }
}
