package io.github.img3d.train;

import static io.github.img3d.generator.Architecture.MAP;
import static io.github.img3d.geometry.Viewpoints.COUNT;
import static io.github.img3d.train.Target.CHOSEN;
import static io.github.img3d.train.Target.COLOURS;
import static io.github.img3d.train.Target.DEPTH;
import static io.github.img3d.train.Target.MASK;
import static io.github.img3d.train.Target.POSES;
import static io.github.img3d.train.Target.SHOWN;
import static io.github.img3d.train.Target.SURFACE;

import io.github.img3d.autograd.Tape;
import io.github.img3d.dataset.Dataset;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.generator.Generated;
import io.github.img3d.geometry.Pose;
import io.github.img3d.loss.ChamferLoss;
import io.github.img3d.loss.ColourLoss;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.loss.Losses;
import io.github.img3d.loss.RenderLoss;
import io.github.img3d.loss.ViewLoss;
import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import io.github.img3d.view.Views;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the generator's maps are compared with. */
public sealed interface Stage {

    /** As the loss log calls it. */
    String name();

    /** What of the truth it wants, for a batch. */
    Map<Target, Shape> targets(int batch);

    /** Room for that, which the host fills before every run. */
    default Map<Target, Tensor> inputs(Tape tape, int batch) {
        var inputs = new EnumMap<Target, Tensor>(Target.class);
        new EnumMap<>(targets(batch))
                .forEach((target, shape) -> inputs.put(target, tape.input("true " + target, shape)));
        return inputs;
    }

    /** Records the loss of what was generated. */
    Recorded record(Tape tape, Generated generated, Map<Target, Tensor> truth);

    /** Fills the truth of the batch's element {@code b}. */
    void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) throws IOException;

    /** A stage's losses, {@code [1]} each. */
    record Recorded(Losses views, Optional<Tensor> surface, Optional<Tensor> colour) {

        static Recorded of(Losses views) {
            return new Recorded(views, Optional.empty(), Optional.empty());
        }

        Recorded withSurface(Tensor loss) {
            return new Recorded(views, Optional.of(loss), colour);
        }

        Recorded withColour(Tensor loss) {
            return new Recorded(views, surface, Optional.of(loss));
        }
    }

    /** Stage 1: the fixed views themselves, without fusion; weights as in {@link ViewLoss}. */
    record FixedViews(float gridWeight, float depthWeight, CountedPixels counted) implements Stage {

        public static final FixedViews PUBLISHED = new FixedViews(1, 1, CountedPixels.PREDICTED);

        private static final int SIZE = MAP * MAP * COUNT;

        @Override
        public String name() {
            return "fixed-views";
        }

        @Override
        public Map<Target, Shape> targets(int batch) {
            var shape = Shape.of(batch, MAP * MAP, COUNT);
            return Map.of(DEPTH, shape, MASK, shape);
        }

        @Override
        public Recorded record(Tape tape, Generated generated, Map<Target, Tensor> truth) {
            var loss = new ViewLoss(MAP, MAP, gridWeight, depthWeight, counted);
            return Recorded.of(loss.of(tape, generated.maps(), truth.get(DEPTH), truth.get(MASK)));
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            dataset.fixedViews(example.object(), targets.of(DEPTH), targets.of(MASK), b * SIZE);
        }
    }

    /**
     * Stage 1 that looks at the cloud besides: how far its points are from the true surface, and it from them.
     *
     * @param weight of the distances, as in {@link ChamferLoss}
     */
    record Surface(FixedViews views, float weight) implements Stage {

        /** Of either cloud: with as many, two samples of one surface are 0.006 of its diagonal from one another. */
        private static final int SAMPLES = 8192;

        /** As many as make a step a quarter longer. */
        private static final int QUERIES = 1024;

        @Override
        public String name() {
            return views.name();
        }

        @Override
        public Map<Target, Shape> targets(int batch) {
            var targets = new EnumMap<>(views.targets(batch));
            targets.put(CHOSEN, Shape.of(batch, SAMPLES));
            targets.put(SURFACE, Shape.of(batch, 3, SAMPLES));
            return targets;
        }

        @Override
        public Recorded record(Tape tape, Generated generated, Map<Target, Tensor> truth) {
            var points = Fusion.ofFixedViews(MAP, MAP).fuse(tape, generated.maps());
            var loss = new ChamferLoss(weight, QUERIES, Views.logit(Views.MASK_THRESHOLD));
            return views.record(tape, generated, truth)
                    .withSurface(loss.of(tape, points, truth.get(CHOSEN), truth.get(SURFACE)));
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            views.fill(targets, b, dataset, example, random);
            ChamferSamples.of(targets, b, SAMPLES).draw(random);
        }
    }

    /** Stage 2: N novel views, through fusion and rendering. */
    record NovelViews(int count, float distanceWeight, Collisions collisions) implements Stage {

        @Override
        public String name() {
            return "novel-views";
        }

        @Override
        public Map<Target, Shape> targets(int batch) {
            var shape = Shape.of(batch, count, MAP * MAP);
            return Map.of(POSES, Shape.of(batch, count, 9), DEPTH, shape, MASK, shape);
        }

        @Override
        public Recorded record(Tape tape, Generated generated, Map<Target, Tensor> truth) {
            var points = Fusion.ofFixedViews(MAP, MAP).fuse(tape, generated.maps());
            var rendering = new PseudoRenderer(MAP, MAP, collisions).render(tape, points, truth.get(POSES));
            var loss = new RenderLoss(distanceWeight);
            return Recorded.of(loss.of(tape, rendering, truth.get(DEPTH), truth.get(MASK)));
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            for (int n = 0; n < count; n++) {
                int image = b * count + n;
                int stored = random.nextInt(dataset.novelViews());
                Pose pose = dataset.novelView(
                        example.object(), stored, targets.of(DEPTH), targets.of(MASK), image * MAP * MAP);
                System.arraycopy(pose.rowMajor(), 0, targets.of(POSES), image * 9, 9);
            }
        }
    }

    /**
     * A stage that learns the fixed views' colours, too, from pictures that show them; the generator must be coloured.
     *
     * @param shapes the stage that decides what shapes are compared with
     * @param weight of the colours' loss
     */
    record Coloured(Stage shapes, float weight) implements Stage {

        private static final int SIZE = MAP * MAP * 3 * COUNT;

        @Override
        public String name() {
            return shapes.name();
        }

        @Override
        public Map<Target, Shape> targets(int batch) {
            var targets = new EnumMap<>(shapes.targets(batch));
            targets.put(COLOURS, Shape.of(batch, MAP * MAP, 3 * COUNT));
            targets.put(SHOWN, Shape.of(batch, MAP * MAP, 3 * COUNT));
            return targets;
        }

        @Override
        public Recorded record(Tape tape, Generated generated, Map<Target, Tensor> truth) {
            var colours = generated
                    .colours()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the generator predicts no colours, expected a coloured architecture"));
            var loss = new ColourLoss(weight).of(tape, colours, truth.get(COLOURS), truth.get(SHOWN));
            return shapes.record(tape, generated, truth).withColour(loss);
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            shapes.fill(targets, b, dataset, example, random);
            if (Dataset.showsOwnMaterials(example.view())) {
                dataset.fixedColours(example.object(), targets.of(COLOURS), targets.of(SHOWN), b * SIZE);
            }
            example.recolouring().apply(targets.of(COLOURS), b * SIZE, SIZE, COUNT);
        }
    }
}
