package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Pose;
import io.github.img3d.tensor.Shape;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Some of an object's novel views, drawn at random: their poses, depths and masks.
 *
 * @param count N
 */
public record NovelViewTruth(int count) implements Truth {

    /** {@code [B,N,9]}, the rotations of the novel views. */
    public static final Target POSES = new Target("poses of novel views");

    /** {@code [B,N,P]} */
    public static final Target DEPTH = new Target("depth of novel views");

    /** {@code [B,N,P]}: 1 where the object is, else 0. */
    public static final Target MASK = new Target("mask of novel views");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        var shape = Shape.of(batch, count, architecture.mapSide() * architecture.mapSide());
        return Map.of(POSES, Shape.of(batch, count, 9), DEPTH, shape, MASK, shape);
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
            throws IOException {
        int pixels = targets.size(DEPTH) / count;
        for (int n = 0; n < count; n++) {
            int stored = random.nextInt(dataset.novelViews());
            int start = targets.start(DEPTH, b) + n * pixels;
            Pose pose = dataset.novelView(example.object(), stored, targets.of(DEPTH), targets.of(MASK), start);
            System.arraycopy(pose.rowMajor(), 0, targets.of(POSES), targets.start(POSES, b) + 9 * n, 9);
        }
    }
}
