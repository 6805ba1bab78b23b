package io.github.img3d.train;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.Backend;
import io.github.img3d.compute.Execution;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.KnownObjectClassifier;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.augment.Augmentation;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Teaches a trained generator which kinds of objects it knows, by showing it others (outlier exposure: Hendrycks,
 * Mazeika, Dietterich, ICLR 2019).
 *
 * <p>Tried first, without others: how decided the masks are, and how far a code is from those of training. Both hardly
 * tell a car from a chair, as the network makes furniture of all that it sees.
 */
public final class Recognition implements AutoCloseable {

    /** Of either side. */
    private static final int MOST_PICTURES = 4096;

    private static final int SIDE = Architecture.PICTURE;

    private final Tensor picture;
    private final Tensor code;
    private final Execution execution;
    private final SplittableRandom random;

    private Recognition(StructureGenerator generator, Backend backend, long seed) {
        var tape = new Tape();
        picture = tape.input("picture", Shape.of(1, SIDE, SIDE, 3));
        code = tape.keep(generator.folded().encode(tape, picture));
        execution = backend.prepare(tape.program());
        random = new SplittableRandom(seed);
    }

    /**
     * @param known objects of the kinds that {@code generator} was trained on
     * @param others objects of other kinds
     * @throws IOException if a picture cannot be read
     */
    public static KnownObjectClassifier learn(
            StructureGenerator generator, Dataset known, Dataset others, Backend backend, long seed)
            throws IOException {
        try (var recognition = new Recognition(generator, backend, seed)) {
            return LogisticRegression.fit(recognition.codes(known), recognition.codes(others));
        }
    }

    private float[][] codes(Dataset dataset) throws IOException {
        float[][] codes = new float[(int) Math.min(MOST_PICTURES, (long) dataset.size() * dataset.pictures())][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = codeOfOne(dataset);
        }
        return codes;
    }

    /** Of a picture drawn at random, degraded as those that people send are. */
    private float[] codeOfOne(Dataset dataset) throws IOException {
        var cutOut = dataset.cutOut(random.nextInt(dataset.size()), random.nextInt(dataset.pictures()));
        Augmentation.draw(random).develop(cutOut, picture.values(), 0);
        execution.run();
        return Arrays.copyOf(code.values(), code.shape().size());
    }

    @Override
    public void close() {
        execution.close();
    }
}
