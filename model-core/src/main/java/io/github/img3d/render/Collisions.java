package io.github.img3d.render;

import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Launch;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearest;
import io.github.img3d.compute.launch.SplatLaunch.SplatNearestGradient;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummed;
import io.github.img3d.compute.launch.SplatLaunch.SplatSummedGradient;

/** What becomes of points that fall on one another. */
public sealed interface Collisions {

    /** @throws IllegalArgumentException if there is no such rule */
    static Collisions named(String name) {
        return switch (name) {
            case "summed" -> new Summed(Summed.PUBLISHED_UPSCALE);
            case "nearest" -> new Nearest();
            default -> throw new IllegalArgumentException("collisions '" + name + "', expected 'summed' or 'nearest'");
        };
    }

    /** U: how much finer than the picture the grid is that points are scattered to. */
    int upscale();

    Launch splat(Splat splat);

    Launch gradient(Splat splat, Floats dDepth, Floats dMaskLogit, Floats dPoints);

    /** Duplicates of a sub-cell are summed, sub-cells are max-pooled: the published way, which trusts few depths. */
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

    /** The nearest visible point of a pixel gives its depth and logit: a z-buffer, which trusts every depth. */
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
