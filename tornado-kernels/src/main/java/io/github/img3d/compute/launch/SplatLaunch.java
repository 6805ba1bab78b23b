package io.github.img3d.compute.launch;

import io.github.img3d.kernel.SplatKernels;
import java.util.List;

/**
 * Splatting of points into pictures, and its gradient: points {@code [B,4,I]}, poses {@code [B,N,9]}, cells and order
 * {@code [B,N,I]}, starts {@code [B,N,P+1]}, pictures {@code [B,N,P]}, winners {@code [B,N,2,P]}. {@link
 * ProjectionLaunch} comes first.
 */
public sealed interface SplatLaunch extends Launch {

    /** Adds up the points of a cell; the fullest cell of a pixel gives its depth. This is the paper's rule. */
    record SplatSummed(
            Floats points,
            Floats poses,
            Ints cells,
            Ints starts,
            Ints order,
            Floats depth,
            Floats maskLogit,
            Floats collision,
            Ints winners,
            SplatSize size)
            implements SplatLaunch {

        public SplatSummed {
            size.requirePoints(points);
            size.requirePoses(poses);
            size.requireCells(cells, order);
            size.requireStarts(starts);
            size.requirePixels(depth, maskLogit, collision);
            size.requireWinners(winners);
        }

        @Override
        public int workItems() {
            return depth.size();
        }

        @Override
        public void range(int begin, int count) {
            SplatKernels.splatSummed(
                    points.array(),
                    poses.array(),
                    cells.array(),
                    starts.array(),
                    order.array(),
                    depth.array(),
                    maskLogit.array(),
                    collision.array(),
                    winners.array(),
                    size.novel(),
                    size.points(),
                    size.pixels(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(points, poses, cells, starts, order);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(depth, maskLogit, collision, winners);
        }
    }

    record SplatSummedGradient(
            Floats dDepth,
            Floats dMaskLogit,
            Floats points,
            Floats poses,
            Ints cells,
            Floats depth,
            Ints winners,
            Floats dPoints,
            SplatSize size)
            implements SplatLaunch {

        public SplatSummedGradient {
            size.requirePixels(dDepth, dMaskLogit, depth);
            size.requireWinners(winners);
            size.requirePoints(points, dPoints);
            size.requirePoses(poses);
            size.requireCells(cells);
        }

        @Override
        public int workItems() {
            return size.batch() * size.points();
        }

        @Override
        public void range(int begin, int count) {
            SplatKernels.splatSummedGradient(
                    dDepth.array(),
                    dMaskLogit.array(),
                    points.array(),
                    poses.array(),
                    cells.array(),
                    depth.array(),
                    winners.array(),
                    dPoints.array(),
                    size.novel(),
                    size.points(),
                    size.pixels(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dDepth, dMaskLogit, points, poses, cells, depth, winners, dPoints);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dPoints);
        }
    }

    /** Takes depth and logit of a pixel from its nearest visible point. */
    record SplatNearest(
            Floats points,
            Floats poses,
            Ints starts,
            Ints order,
            Floats depth,
            Floats maskLogit,
            Floats collision,
            Ints winners,
            SplatSize size)
            implements SplatLaunch {

        public SplatNearest {
            size.requirePoints(points);
            size.requirePoses(poses);
            size.requireCells(order);
            size.requireStarts(starts);
            size.requirePixels(depth, maskLogit, collision);
            size.requireWinners(winners);
        }

        @Override
        public int workItems() {
            return depth.size();
        }

        @Override
        public void range(int begin, int count) {
            SplatKernels.splatNearest(
                    points.array(),
                    poses.array(),
                    starts.array(),
                    order.array(),
                    depth.array(),
                    maskLogit.array(),
                    collision.array(),
                    winners.array(),
                    size.novel(),
                    size.points(),
                    size.pixels(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(points, poses, starts, order);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(depth, maskLogit, collision, winners);
        }
    }

    record SplatNearestGradient(
            Floats dDepth,
            Floats dMaskLogit,
            Floats points,
            Floats poses,
            Ints cells,
            Ints winners,
            Floats dPoints,
            SplatSize size)
            implements SplatLaunch {

        public SplatNearestGradient {
            size.requirePixels(dDepth, dMaskLogit);
            size.requireWinners(winners);
            size.requirePoints(points, dPoints);
            size.requirePoses(poses);
            size.requireCells(cells);
        }

        @Override
        public int workItems() {
            return size.batch() * size.points();
        }

        @Override
        public void range(int begin, int count) {
            SplatKernels.splatNearestGradient(
                    dDepth.array(),
                    dMaskLogit.array(),
                    points.array(),
                    poses.array(),
                    cells.array(),
                    winners.array(),
                    dPoints.array(),
                    size.novel(),
                    size.points(),
                    size.pixels(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dDepth, dMaskLogit, points, poses, cells, winners, dPoints);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dPoints);
        }
    }
}
