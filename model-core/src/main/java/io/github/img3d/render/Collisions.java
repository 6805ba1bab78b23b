package io.github.img3d.render;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearest;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearestGradient;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummed;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummedGradient;

/** A rule for points that fall on one another in a picture. */
public sealed interface Collisions {

    /**
     * Returns the rule called {@code summed} or {@code nearest}.
     *
     * @throws IllegalArgumentException if it is called anything else
     */
    static Collisions named(String name) {
        return switch (name) {
            case "summed" -> new Summed(Summed.PUBLISHED_UPSCALE);
            case "nearest" -> new Nearest();
            default -> throw new IllegalArgumentException("collisions '" + name + "', expected 'summed' or 'nearest'");
        };
    }

    /** Returns U: the grid that points are scattered to is so many times finer than the picture. */
    int upscale();

    /** Returns the launch that draws depth, mask logit and collision, and notes the winners. */
    Launch splat(Splat splat);

    /**
     * Returns the launch that adds the gradient to the points, {@code dPoints [B,4,I]}, from those of depth and mask
     * logit, {@code [B,N,P]}.
     */
    Launch gradient(Splat splat, Floats dDepth, Floats dMaskLogit, Floats dPoints);

    /** The published rule: points of a sub-cell are summed, sub-cells are max-pooled. It trusts few depths. */
    record Summed(int upscale) implements Collisions {

        static final int PUBLISHED_UPSCALE = 5;

        @Override
        public Launch splat(Splat s) {
            var b = s.binned();
            return new SplatSummed(
                    b.points(),
                    b.poses(),
                    b.cells(),
                    b.starts(),
                    b.order(),
                    s.rendering().depth().buffer(),
                    s.rendering().maskLogit().buffer(),
                    s.rendering().collision().buffer(),
                    s.winners(),
                    s.size());
        }

        @Override
        public Launch gradient(Splat s, Floats dDepth, Floats dMaskLogit, Floats dPoints) {
            var b = s.binned();
            return new SplatSummedGradient(
                    dDepth,
                    dMaskLogit,
                    b.points(),
                    b.poses(),
                    b.cells(),
                    s.rendering().depth().buffer(),
                    s.winners(),
                    dPoints,
                    s.size());
        }
    }

    /** A z-buffer: a pixel has the depth and the mask logit of its nearest visible point. It trusts every depth. */
    record Nearest() implements Collisions {

        @Override
        public int upscale() {
            return 1;
        }

        @Override
        public Launch splat(Splat s) {
            var b = s.binned();
            return new SplatNearest(
                    b.points(),
                    b.poses(),
                    b.starts(),
                    b.order(),
                    s.rendering().depth().buffer(),
                    s.rendering().maskLogit().buffer(),
                    s.rendering().collision().buffer(),
                    s.winners(),
                    s.size());
        }

        @Override
        public Launch gradient(Splat s, Floats dDepth, Floats dMaskLogit, Floats dPoints) {
            var b = s.binned();
            return new SplatNearestGradient(
                    dDepth, dMaskLogit, b.points(), b.poses(), b.cells(), s.winners(), dPoints, s.size());
        }
    }
}
