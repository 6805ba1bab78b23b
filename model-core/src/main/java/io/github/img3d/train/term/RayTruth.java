package io.github.img3d.train.term;

import io.github.img3d.dataset.Dataset;
import io.github.img3d.generator.Architecture;
import io.github.img3d.raster.DepthImage;
import io.github.img3d.tensor.Shape;
import io.github.img3d.train.augment.Reframing;
import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The surfaces on the rays of the picture's own pixels, moved and recoloured as the picture is. P is the number of pixels
 * that the generator's own view has.
 */
public record RayTruth() implements Truth {

    /** {@code [B,P,2]}: depths of the first and the last surface, 0 at the depth of the object's centre. */
    public static final Target DEPTHS = new Target("depths of own view");

    /** {@code [B,P]}: 1 where the object is, else 0. */
    public static final Target MASK = new Target("mask of own view");

    /** {@code [B,P,3]}: red, green and blue of the first surface without light. */
    public static final Target ALBEDO = new Target("albedo of own view");

    /** {@code [B,P,3]}: 1 where the object is, else 0. */
    public static final Target SHOWN = new Target("shown albedo of own view");

    @Override
    public Map<Target, Shape> targets(Architecture architecture, int batch) {
        int pixels = architecture.ownSide() * architecture.ownSide();
        return Map.of(
                DEPTHS, Shape.of(batch, pixels, 2),
                MASK, Shape.of(batch, pixels),
                ALBEDO, Shape.of(batch, pixels, 3),
                SHOWN, Shape.of(batch, pixels, 3));
    }

    @Override
    public void fill(Targets targets, int b, Dataset dataset, Example example, SplittableRandom random)
            throws IOException {
        var sampling = new Sampling(
                dataset.rays(example.object(), example.view()),
                example.augmentation().reframing(),
                targets.architecture().ownSide());
        for (int p = 0; p < targets.size(MASK); p++) {
            sampling.move(p);
            if (sampling.isShown()) {
                fill(targets, b, p, sampling);
            }
        }
        int start = targets.start(ALBEDO, b);
        example.augmentation().recolouring().apply(targets.of(ALBEDO), start, targets.size(ALBEDO), 1);
    }

    private static void fill(Targets targets, int b, int p, Sampling sampling) {
        int depth = targets.start(DEPTHS, b) + 2 * p;
        targets.of(DEPTHS)[depth] = sampling.depth(sampling.rays.first()) - DepthImage.ABSENT;
        targets.of(DEPTHS)[depth + 1] = sampling.depth(sampling.rays.last()) - DepthImage.ABSENT;
        targets.of(MASK)[targets.start(MASK, b) + p] = 1;
        int colour = targets.start(ALBEDO, b) + 3 * p;
        for (int channel = 0; channel < 3; channel++) {
            targets.of(ALBEDO)[colour + channel] = sampling.colour(channel);
            targets.of(SHOWN)[colour + channel] = 1;
        }
    }

    /** A reader of rays between pixels: the four around a place, those weighing more that are nearer. */
    private static final class Sampling {

        /** Depths farther from one another than this are of two surfaces, which have no mean. */
        private static final float STEP = 0.03f;

        private final Dataset.Rays rays;
        private final Reframing reframing;
        private final int side;
        private final int[] pixels = new int[4];
        private final float[] weights = new float[4];
        private float shown;

        Sampling(Dataset.Rays rays, Reframing reframing, int side) {
            this.rays = rays;
            this.reframing = reframing;
            this.side = side;
        }

        /** Goes to the place that comes to pixel {@code p} of the own view. */
        void move(int p) {
            float zoom = (float) rays.side() / side;
            float x = (reframing.columnBefore(p % side, side) + 0.5f) * zoom - 0.5f;
            float y = (reframing.rowBefore(p / side, side) + 0.5f) * zoom - 0.5f;
            int left = (int) Math.floor(x);
            int top = (int) Math.floor(y);
            shown = 0;
            for (int i = 0; i < 4; i++) {
                int column = left + i % 2;
                int row = top + i / 2;
                boolean inside = column >= 0 && row >= 0 && column < rays.side() && row < rays.side();
                pixels[i] = inside ? row * rays.side() + column : 0;
                weights[i] = inside && rays.mask()[pixels[i]] == 1
                        ? (1 - Math.abs(x - column)) * (1 - Math.abs(y - row))
                        : 0;
                shown += weights[i];
            }
        }

        boolean isShown() {
            return shown >= 0.5f;
        }

        float depth(float[] depths) {
            return mean(depths, 1, 0, depths);
        }

        float colour(int channel) {
            return mean(rays.rgb(), 3, channel, rays.first());
        }

        /**
         * Returns the mean of a channel of the rays, or its value on the nearest ray where surfaces end between the rays.
         *
         * @param depths by which the surfaces are told apart
         */
        private float mean(float[] values, int channels, int channel, float[] depths) {
            float depth = depths[pixels[nearest()]];
            float sum = 0;
            float weight = 0;
            for (int i = 0; i < 4; i++) {
                if (Math.abs(depths[pixels[i]] - depth) < STEP) {
                    sum += weights[i] * values[channels * pixels[i] + channel];
                    weight += weights[i];
                }
            }
            return sum / weight;
        }

        private int nearest() {
            int nearest = 0;
            for (int i = 1; i < 4; i++) {
                if (weights[i] > weights[nearest]) {
                    nearest = i;
                }
            }
            return nearest;
        }
    }
}
