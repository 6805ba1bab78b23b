package io.github.img3d.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.img3d.compute.JvmBackend;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.generator.StructureGenerator;
import io.github.img3d.loss.MaskCrossEntropy;
import io.github.img3d.tensor.Initializer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.train.term.Example;
import io.github.img3d.train.term.LossInputs;
import io.github.img3d.train.term.Target;
import io.github.img3d.train.term.Targets;
import io.github.img3d.train.term.Term;
import io.github.img3d.train.term.Truth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stage that reads only the own view changes nothing of the fixed views, and the other way round. */
class StageOfOneViewTest {

    private static final Architecture TINY =
            new Architecture(List.of(4, 4, 4, 4), List.of(8, 8), List.of(8), List.of(4, 4, 4, 4, 4, 4)).withOwnView(64);

    private static final int BATCH = 2;

    static Stream<Optimizer> optimizers() {
        return Stream.of(new Optimizer.Adam(0.9f, 0.999f, 1e-8f, 0.1f), new Optimizer.Sgd(0.9f, 0.1f));
    }

    /** The masks of the own view, all of which are full. */
    private record FullMasks() implements Truth {

        static final Target MASK = new Target("own mask");

        @Override
        public Map<Target, Shape> targets(Architecture architecture, int batch) {
            return Map.of(MASK, Shape.of(batch, architecture.ownSide() * architecture.ownSide(), 1));
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) {
            int start = targets.start(MASK, b);
            Arrays.fill(targets.of(MASK), start, start + targets.size(MASK), 1);
        }
    }

    private record OwnMasks() implements Term {

        @Override
        public String name() {
            return "own_mask";
        }

        @Override
        public List<Truth> truths() {
            return List.of(new FullMasks());
        }

        @Override
        public Tensor record(LossInputs inputs) {
            var mask = inputs.truth(FullMasks.MASK);
            return new MaskCrossEntropy(BATCH, mask.shape().axis(1), 1, 1, 0)
                    .of(inputs.tape(), inputs.output(Architecture.OWN_MASK), mask);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theOwnViewAloneIsTrained(Optimizer optimizer) {
        var changed = changed(new Stage("own-view", List.of(new OwnMasks())), optimizer);

        assertThat(changed)
                .contains("own.conv1.weight", "own.context.norm.running_mean", "own.last.weight", "own.mask.bias")
                .allMatch(name -> name.startsWith("own."))
                .noneMatch(name -> name.startsWith("own.camera") || name.startsWith("own.depths"));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theFixedViewsAloneAreTrained(Optimizer optimizer) {
        var changed = changed(Stage.PUBLISHED, optimizer);

        assertThat(changed)
                .contains("encoder.conv1.weight", "decoder.up1.norm.running_mean", "decoder.head.bias")
                .noneMatch(name -> name.startsWith("own."));
    }

    /** Returns the names of the generator's tensors that two steps change. */
    private static Set<String> changed(Stage stage, Optimizer optimizer) {
        var generator = StructureGenerator.create(TINY, new Initializer(new SplittableRandom(5)));
        var before = new LinkedHashMap<String, float[]>();
        generator
                .tensors()
                .forEach(tensor -> before.put(tensor.name(), tensor.values().clone()));
        var state = TrainingState.fresh(generator, optimizer);
        try (var backend = JvmBackend.plain(2);
                var step = new TrainingStep(state, stage, BATCH)) {
            step.prepare(backend);
            step.run(batch(stage), optimizer, 1e-3, 1);
            step.run(batch(stage), optimizer, 1e-3, 2);
        }
        Predicate<Tensor> changes = tensor -> !Arrays.equals(before.get(tensor.name()), tensor.values());
        var changed = new TreeSet<String>();
        generator.tensors().stream().filter(changes).map(Tensor::name).forEach(changed::add);
        return changed;
    }

    private static Batch batch(Stage stage) {
        var random = new SplittableRandom(6);
        int side = TINY.inputSide();
        float[] pictures = new float[BATCH * side * side * 3];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = random.nextFloat();
        }
        var targets = Targets.zeros(TINY, BATCH, stage.targets(TINY, BATCH));
        targets.values().values().forEach(values -> Arrays.fill(values, 1));
        return new Batch(pictures, targets);
    }
}
