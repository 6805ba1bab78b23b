package io.github.img3d.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.img3d.autograd.Tape;
import io.github.img3d.compute.device.Backends;
import io.github.img3d.compute.device.Device;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.dataset.DatasetSpec;
import io.github.img3d.dataset.DatasetWriter;
import io.github.img3d.furniture.Family;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.Features;
import io.github.img3d.generator.Head;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.loss.MaskedL1;
import io.github.img3d.model.ModelFile;
import io.github.img3d.nn.Dense;
import io.github.img3d.nn.Layer;
import io.github.img3d.source.Procedural;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.tensor.Weights;
import io.github.img3d.train.term.Example;
import io.github.img3d.train.term.LossInputs;
import io.github.img3d.train.term.Target;
import io.github.img3d.train.term.Targets;
import io.github.img3d.train.term.Term;
import io.github.img3d.train.term.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A head, a truth and a term of this test's own, which nothing else knows, are trained, logged, saved and read. */
class AddedTermAndHeadTest {

    private static final Head TURN = new TurnHead();

    private static final Architecture TINY =
            new Architecture(List.of(4, 4, 4, 4), List.of(8, 8), List.of(8), List.of(4, 4, 4, 4, 4, 4)).with(TURN);

    private static final String WEIGHT = "turn.weight";

    @TempDir
    Path folder;

    /** Tells of the latent how far the object is turned: {@code [B,2]}. */
    private record TurnHead() implements Head {

        @Override
        public String name() {
            return "turn";
        }

        @Override
        public int channels(Architecture architecture) {
            return 2;
        }

        @Override
        public Network network(Architecture architecture, Weights weights) {
            return new TurnNetwork(Dense.create("turn", architecture.latent(), channels(architecture), weights));
        }
    }

    private record TurnNetwork(Dense dense) implements Head.Network {

        @Override
        public Tensor read(Tape tape, Features features) {
            return dense.forward(tape, features.encoded().latent());
        }

        @Override
        public List<Layer> layers() {
            return List.of(dense);
        }

        @Override
        public TurnNetwork folded() {
            return this;
        }
    }

    /** The sine and cosine of a turn that the number of the picture stands for. */
    private record TurnTruth() implements Truth {

        static final Target TURN = new Target("turn");
        static final Target COUNTED = new Target("counted turn");

        @Override
        public Map<Target, Shape> targets(Architecture architecture, int batch) {
            return Map.of(TURN, Shape.of(batch, 2), COUNTED, Shape.of(batch, 2));
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) {
            double turn = 2 * Math.PI * example.view() / dataset.pictures();
            int start = targets.start(TURN, b);
            targets.of(TURN)[start] = (float) Math.sin(turn);
            targets.of(TURN)[start + 1] = (float) Math.cos(turn);
            Arrays.fill(targets.of(COUNTED), start, start + 2, 1);
        }
    }

    private record TurnTerm(float weight) implements Term {

        @Override
        public String name() {
            return "turned";
        }

        @Override
        public List<Truth> truths() {
            return List.of(new TurnTruth());
        }

        @Override
        public Tensor record(LossInputs inputs) {
            var turn = inputs.truth(TurnTruth.TURN);
            return new MaskedL1("turn loss", turn.shape().axis(0), weight)
                    .of(inputs.tape(), inputs.output(TURN), turn, inputs.truth(TurnTruth.COUNTED));
        }
    }

    @Test
    void areTrainedLoggedSavedAndReadBack() throws IOException {
        var state = state(TINY);
        float[] fresh = weight(state.generator()).clone();

        train(state, Stage.PUBLISHED.with(new TurnTerm(5)));

        var log = Files.readAllLines(folder.resolve("loss.csv"));
        assertThat(log.getFirst()).isEqualTo("step,stage,learning_rate,mask,distance,turned");
        assertThat(Double.parseDouble(log.getLast().split(",")[5])).isPositive();
        assertThat(weight(state.generator())).isNotEqualTo(fresh);

        Path file = folder.resolve("model.safetensors");
        ModelFile.write(state.generator(), Map.of(), file);
        var read = ModelFile.read(file, TURN);
        assertThat(read.architecture()).isEqualTo(TINY);
        assertThat(weight(read)).isEqualTo(weight(state.generator()));
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a head 'turn' that this version does not know");
    }

    @Test
    void aTermWhoseHeadIsMissingIsRefused() {
        var stage = Stage.PUBLISHED.with(new TurnTerm(5));
        var state = state(TINY.without(TURN));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingStep(state, stage, 2))
                .withMessage(
                        "the generator predicts no turn, only [maps]: expected an architecture with a head for them");
    }

    @Test
    void twoTermsOfOneNameAreRefused() {
        var stage = Stage.PUBLISHED.with(new TurnTerm(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stage.with(new TurnTerm(6)))
                .withMessage("stage fixed-views has two terms named 'turned', expected one");
    }

    private void train(TrainingState state, Stage stage) throws IOException {
        Path pictures = folder.resolve("dataset");
        DatasetWriter.write(pictures, new Procedural(Family.SEATS, 2, 3), new DatasetSpec(3, 0, 3), 2, line -> {});
        var phase = new Phase(stage, 2, new LearningRateSchedule(1e-3));
        var settings = new Trainer.Settings(folder, "added", List.of(phase), 2, 5, 2);
        try (var backend = Backends.open(Device.JVM, 1)) {
            new Trainer(settings, Dataset.open(pictures), state, backend, line -> {}).run();
        }
    }

    private static float[] weight(StructureGenerator generator) {
        return generator.tensors().stream()
                .filter(tensor -> tensor.name().equals(WEIGHT))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static TrainingState state(Architecture architecture) {
        var generator = StructureGenerator.create(architecture, new Initializer(new SplittableRandom(5)));
        return TrainingState.fresh(generator, Optimizer.Adam.PUBLISHED);
    }
}
