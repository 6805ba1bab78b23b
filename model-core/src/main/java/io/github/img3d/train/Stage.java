package io.github.img3d.train;

import static io.github.img3d.generator.Architecture.MAP;
import static io.github.img3d.geometry.Viewpoints.COUNT;

import io.github.img3d.autograd.Tape;
import io.github.img3d.data.Dataset;
import io.github.img3d.fusion.Fusion;
import io.github.img3d.geometry.Pose;
import io.github.img3d.loss.CountedPixels;
import io.github.img3d.loss.Losses;
import io.github.img3d.loss.RenderLoss;
import io.github.img3d.loss.ViewLoss;
import io.github.img3d.render.Collisions;
import io.github.img3d.render.PseudoRenderer;
import io.github.img3d.tensor.Shape;
import io.github.img3d.tensor.Tensor;
import java.io.IOException;
import java.util.SplittableRandom;

/** What the generator's maps are compared with. */
public sealed interface Stage {

    /** As the loss log calls it. */
    String name();

    /** Records the loss of {@code maps [B,P,4V]}. */
    Recorded record(Tape tape, Tensor maps);

    /** Room for a batch's truth. */
    Targets targets(int batch);

    /** Fills the truth of the batch's element {@code b}. */
    void fill(Targets targets, int b, Dataset dataset, int object, SplittableRandom random) throws IOException;

    /** A stage's inputs, shaped as in {@link Batch}, and its losses. */
    record Recorded(Tensor poses, Tensor depth, Tensor mask, Losses losses) {}

    /** Stage 1: the fixed views themselves, without fusion; weights as in {@link ViewLoss}. */
    record FixedViews(float gridWeight, float depthWeight, CountedPixels counted) implements Stage {

        public static final FixedViews PUBLISHED = new FixedViews(1, 1, CountedPixels.PREDICTED);

        private static final int SIZE = MAP * MAP * COUNT;

        @Override
        public String name() {
            return "fixed-views";
        }

        @Override
        public Recorded record(Tape tape, Tensor maps) {
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
        public void fill(Targets targets, int b, Dataset dataset, int object, SplittableRandom random)
                throws IOException {
            dataset.fixedViews(object, targets.depth(), targets.mask(), b * SIZE);
        }
    }

    /** Stage 2: N novel views, through fusion and rendering. */
    record NovelViews(int count, float distanceWeight, Collisions collisions) implements Stage {

        @Override
        public String name() {
            return "novel-views";
        }

        @Override
        public Recorded record(Tape tape, Tensor maps) {
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
        public void fill(Targets targets, int b, Dataset dataset, int object, SplittableRandom random)
                throws IOException {
            for (int n = 0; n < count; n++) {
                int image = b * count + n;
                int stored = random.nextInt(dataset.novelViews());
                Pose pose = dataset.novelView(object, stored, targets.depth(), targets.mask(), image * MAP * MAP);
                System.arraycopy(pose.rowMajor(), 0, targets.poses(), image * 9, 9);
            }
        }
    }
}
