package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.augment.Augmentation;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The training of a classifier that tells the kinds of objects that a generator knows from others, by showing it such
 * others (outlier exposure: Hendrycks, Mazeika, Dietterich, ICLR 2019).
 *
 * <p>Tried first, without others: how decided the masks are, and how far a latent is from those of training. Both hardly
 * tell a car from a chair, as the network makes furniture of all that it sees.
 */
public final class KnownObjectTraining implements AutoCloseable {

    /** Pictures of either side, at most. */
    private static final int MOST_PICTURES = 4096;

    private final Tensor picture;
    private final Tensor latent;
    private final int side;
    private final Execution execution;
    private final SplittableRandom random;

    private KnownObjectTraining(StructureGenerator generator, Backend backend, long seed) {
        side = generator.architecture().inputSide();
        var tape = new Tape();
        picture = tape.input("picture", Shape.of(1, side, side, 3));
        latent = tape.keep(generator.folded().features(tape, picture).encoded().latent());
        execution = backend.prepare(tape.program());
        random = new SplittableRandom(seed);
    }

    /**
     * Trains a classifier.
     *
     * @param known objects of the kinds that {@code generator} was trained on
     * @param others objects of other kinds
     * @throws IOException if a picture cannot be read
     */
    public static KnownObjectClassifier learn(
            StructureGenerator generator, Dataset known, Dataset others, Backend backend, long seed)
            throws IOException {
        try (var training = new KnownObjectTraining(generator, backend, seed)) {
            return LogisticRegression.fit(training.latents(known), training.latents(others));
        }
    }

    private float[][] latents(Dataset dataset) throws IOException {
        float[][] latents = new float[(int) Math.min(MOST_PICTURES, (long) dataset.size() * dataset.pictures())][];
        for (int i = 0; i < latents.length; i++) {
            latents[i] = latentOfOne(dataset);
        }
        return latents;
    }

    /** Returns the latent of a picture drawn at random, degraded as those that people send are. */
    private float[] latentOfOne(Dataset dataset) throws IOException {
        var cutOut = dataset.cutOut(random.nextInt(dataset.size()), random.nextInt(dataset.pictures()), side);
        Augmentation.draw(random).develop(cutOut, picture.values(), 0);
        execution.run();
        return Arrays.copyOf(latent.values(), latent.shape().size());
    }

    @Override
    public void close() {
        execution.close();
    }
}
