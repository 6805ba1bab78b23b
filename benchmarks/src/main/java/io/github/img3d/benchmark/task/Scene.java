package io.github.img3d.benchmark.task;

import io.github.img3d.generator.Architecture;
import io.github.img3d.geometry.Pose;
import io.github.img3d.geometry.Viewpoints;
import java.util.SplittableRandom;

/** Inputs of both sides: the same floats for each, from fixed seeds. */
public final class Scene {

    /** B of training. */
    public static final int BATCH = 16;

    /** N. */
    public static final int NOVEL = 5;

    /** U. */
    public static final int UPSCALE = 5;

    /** V. */
    public static final int VIEWS = Viewpoints.FIXED.size();

    /** Pixels along a picture's side. */
    public static final int PICTURE = Architecture.ORIGINAL.pictureSide();

    private static final int MAP = Architecture.ORIGINAL.mapSide();

    /** P. */
    public static final int PIXELS = MAP * MAP;

    /** Adam's rate in both stages, so small that many steps leave our points where they are. */
    public static final double LEARNING_RATE = 1e-5;

    public static final int THREADS = 2;

    private static final double RADIUS = 0.35;

    private Scene() {}

    /** {@code [batch,64,64,3]}. */
    public static float[] pictures(int batch) {
        return uniform(batch * PICTURE * PICTURE * 3, 1);
    }

    /** True depths, of any shape. */
    public static float[] depth(int size) {
        return uniform(size, 2);
    }

    /** True masks, of any shape: a third of the pixels are hit. */
    public static float[] mask(int size) {
        float[] mask = uniform(size, 3);
        for (int i = 0; i < size; i++) {
            mask[i] = mask[i] > 0.7f ? 1 : 0;
        }
        return mask;
    }

    /** Rotations of the novel views, {@code [BATCH,NOVEL,9]}. */
    public static float[] novelPoses() {
        var random = new SplittableRandom(4);
        float[] poses = new float[BATCH * NOVEL * 9];
        for (int i = 0; i < poses.length; i += 9) {
            System.arraycopy(Pose.random(random).rowMajor(), 0, poses, i, 9);
        }
        return poses;
    }

    /**
     * Returns the maps that a trained network would give for a ball, {@code [P,4V]}: X and Y near the grid, the depth of
     * the near side, a positive logit inside the disc, which is 38 % of the pixels. A fresh network gives nothing like
     * them, and a renderer's work depends on where the points are.
     */
    public static float[] ballMaps() {
        var random = new SplittableRandom(5);
        float[] maps = new float[PIXELS * 4 * VIEWS];
        for (int p = 0; p < PIXELS; p++) {
            double depth = nearSide(p % MAP, p / MAP);
            for (int v = 0; v < VIEWS; v++) {
                int at = p * 4 * VIEWS + v;
                maps[at] = p % MAP + jitter(random);
                maps[at + VIEWS] = p / MAP + jitter(random);
                maps[at + 2 * VIEWS] = (float) depth;
                maps[at + 3 * VIEWS] = (depth < 1 ? 3 : -4) + random.nextFloat();
            }
        }
        return maps;
    }

    /** Returns {@code batch} copies of the same ball, {@code [batch,P,4V]}. */
    public static float[] ballMaps(int batch) {
        float[] one = ballMaps();
        float[] all = new float[batch * one.length];
        for (int b = 0; b < batch; b++) {
            System.arraycopy(one, 0, all, b * one.length, one.length);
        }
        return all;
    }

    /** Returns the ball's depth at a pixel, or 1, the depth of its centre, where the ball is missed. */
    private static double nearSide(int column, int row) {
        double x = (column - MAP / 2) / (double) MAP;
        double y = (row - MAP / 2) / (double) MAP;
        return 1 - Math.sqrt(Math.max(0, RADIUS * RADIUS - x * x - y * y));
    }

    private static float jitter(SplittableRandom random) {
        return 0.3f * (random.nextFloat() - 0.5f);
    }

    private static float[] uniform(int size, int seed) {
        var random = new SplittableRandom(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
