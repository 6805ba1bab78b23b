package io.github.img3d.train;

import static io.github.img3d.generator.Architecture.MAP;
import static io.github.img3d.geometry.Viewpoints.COUNT;

import io.github.img3d.autograd.Tape;
import io.github.img3d.data.Dataset;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.generator.Generated;
import io.github.img3d.geometry.Pose;
import io.github.img3d.loss.ColourLoss;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.loss.Losses;
import io.github.img3d.loss.RenderLoss;
import io.github.img3d.loss.ViewLoss;
import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the generator's maps are compared with. */
public sealed interface Stage {

    /** As the loss log calls it. */
    String name();

    /** Records the loss of what was generated. */
    Recorded record(Tape tape, Generated generated);

    /** Room for a batch's truth. */
    Targets targets(int batch);

    /** Fills the truth of the batch's element {@code b}. */
    void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random) throws IOException;

    /** A stage's inputs, shaped as in {@link Batch}, and its losses. */
    record Recorded(Tensor poses, Tensor depth, Tensor mask, Losses losses, Optional<Colours> colours) {

        Recorded(Tensor poses, Tensor depth, Tensor mask, Losses losses) {
            this(poses, depth, mask, losses, Optional.empty());
        }

        Recorded with(Colours recorded) {
            return new Recorded(poses, depth, mask, losses, Optional.of(recorded));
        }
    }

    /** What a stage that learns colours has besides. */
    record Colours(Tensor truth, Tensor shown, Tensor loss) {}

    /** Stage 1: the fixed views themselves, without fusion; weights as in {@link ViewLoss}. */
    record FixedViews(float gridWeight, float depthWeight, CountedPixels counted) implements Stage {

        public static final FixedViews PUBLISHED = new FixedViews(1, 1, CountedPixels.PREDICTED);

        private static final int SIZE = MAP * MAP * COUNT;

        @Override
        public String name() {
            return "fixed-views";
        }

        @Override
        public Recorded record(Tape tape, Generated generated) {
            var maps = generated.maps();
            var shape = Shape.of(maps.shape().axis(0), MAP * MAP, COUNT);
            var depth = tape.input("true depth", shape);
            var mask = tape.input("true mask", shape);
            var losses = new ViewLoss(MAP, MAP, gridWeight, depthWeight, counted).of(tape, maps, depth, mask);
            return new Recorded(null, depth, mask, losses);
        }

        @Override
        public Targets targets(int batch) {
            return new Targets(new float[0], new float[batch * SIZE], new float[batch * SIZE]);
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            dataset.fixedViews(example.object(), targets.depth(), targets.mask(), b * SIZE);
        }
    }

    /** Stage 2: N novel views, through fusion and rendering. */
    record NovelViews(int count, float distanceWeight, Collisions collisions) implements Stage {

        @Override
        public String name() {
            return "novel-views";
        }

        @Override
        public Recorded record(Tape tape, Generated generated) {
            var maps = generated.maps();
            int batch = maps.shape().axis(0);
            var poses = tape.input("novel poses", Shape.of(batch, count, 9));
            var depth = tape.input("true depth", Shape.of(batch, count, MAP * MAP));
            var mask = tape.input("true mask", Shape.of(batch, count, MAP * MAP));
            var points = Fusion.ofFixedViews(MAP, MAP).fuse(tape, maps);
            var rendering = new PseudoRenderer(MAP, MAP, collisions).render(tape, points, poses);
            var losses = new RenderLoss(distanceWeight).of(tape, rendering, depth, mask);
            return new Recorded(poses, depth, mask, losses);
        }

        @Override
        public Targets targets(int batch) {
            int size = batch * count * MAP * MAP;
            return new Targets(new float[batch * count * 9], new float[size], new float[size]);
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            for (int n = 0; n < count; n++) {
                int image = b * count + n;
                int stored = random.nextInt(dataset.novelViews());
                Pose pose =
                        dataset.novelView(example.object(), stored, targets.depth(), targets.mask(), image * MAP * MAP);
                System.arraycopy(pose.rowMajor(), 0, targets.poses(), image * 9, 9);
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

        private static final int POINTS = MAP * MAP * COUNT;

        @Override
        public String name() {
            return shapes.name();
        }

        @Override
        public Recorded record(Tape tape, Generated generated) {
            var colours = generated
                    .colours()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the generator predicts no colours, expected a coloured architecture"));
            var recorded = shapes.record(tape, generated);
            var truth = tape.input("true colours", colours.shape());
            var shown = tape.input("shown", colours.shape());
            var loss = new ColourLoss(weight).of(tape, colours, truth, shown);
            return recorded.with(new Colours(truth, shown, loss));
        }

        @Override
        public Targets targets(int batch) {
            int size = batch * 3 * POINTS;
            return shapes.targets(batch).with(new float[size], new float[size]);
        }

        @Override
        public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
                throws IOException {
            shapes.fill(targets, b, dataset, example, random);
            if (Dataset.showsOwnMaterials(example.view())) {
                dataset.fixedColours(example.object(), targets.colours(), targets.shown(), b * 3 * POINTS);
            }
        }
    }
}
