package io.github.img3d.train;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.train.augment.Augmentation;
import io.github.img3d.train.term.Example;
import io.github.img3d.train.term.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;

/** The batches of a training: every object once an epoch, in an order of the epoch's own. */
final class Batches {

    private final Dataset dataset;
    private final Architecture architecture;
    private final int size;
    private final long seed;
    private int[] order = {};
    private long orderOf = -1;

    /**
     * @param architecture that learns from the batches
     * @throws IllegalArgumentException if its sizes aren't the dataset's
     */
    Batches(Dataset dataset, Architecture architecture, int size, long seed) {
        requireSizes(dataset, architecture);
        this.dataset = dataset;
        this.architecture = architecture;
        this.size = size;
        this.seed = seed;
    }

    private static void requireSizes(Dataset dataset, Architecture architecture) {
        if (architecture.mapSide() != Dataset.DEPTH_SIDE || architecture.views() != Dataset.FIXED_VIEWS) {
            throw new IllegalArgumentException("the network draws %d maps of side %d, the dataset has %d of side %d"
                    .formatted(architecture.views(), architecture.mapSide(), Dataset.FIXED_VIEWS, Dataset.DEPTH_SIDE));
        }
        if (architecture.inputSide() > dataset.pictureSide()) {
            throw new IllegalArgumentException("the network takes pictures of side %d, the dataset has some of side %d"
                    .formatted(architecture.inputSide(), dataset.pictureSide()));
        }
    }

    /** Returns the batch of step {@code step} (from 0), always the same. */
    Batch at(Stage stage, long step) {
        var random = random(step);
        int side = architecture.inputSide();
        int pictureSize = side * side * 3;
        float[] pictures = new float[size * pictureSize];
        var targets = Targets.zeros(architecture, size, stage.targets(architecture, size));
        try {
            for (int b = 0; b < size; b++) {
                int object = object(step * size + b);
                int view = random.nextInt(dataset.pictures());
                var augmentation = Augmentation.draw(random);
                augmentation.develop(dataset.cutOut(object, view, side), pictures, b * pictureSize);
                stage.fill(targets, b, dataset, new Example(object, view, augmentation), random);
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

    /** Mixes the number before it is a seed, as seeds near one another share draws: neighbouring streams are unrelated. */
    static SplittableRandom random(long seed, long stream) {
        long mixed = new SplittableRandom(new SplittableRandom(seed).nextLong() + stream).nextLong();
        return new SplittableRandom(mixed);
    }
}
