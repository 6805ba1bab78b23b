package io.github.img3d.compute.launch;

import io.github.img3d.kernel.ProjectionKernels;
import java.util.List;

/**
 * Projection of points to the pixels they fall into: points {@code [B,4,I]}, poses {@code [B,N,9]}, cells and order
 * {@code [B,N,I]}, starts {@code [B,N,P+1]}.
 */
public sealed interface ProjectionLaunch extends Launch {

    /** Finds each point's cell in each picture, −1 outside. */
    record Project(Floats points, Floats poses, Ints cells, SplatSize size) implements ProjectionLaunch {

        public Project {
            size.requirePoints(points);
            size.requirePoses(poses);
            size.requireCells(cells);
        }

        @Override
        public int workItems() {
            return cells.size();
        }

        @Override
        public void range(int begin, int count) {
            ProjectionKernels.project(
                    points.array(),
                    poses.array(),
                    cells.array(),
                    size.novel(),
                    size.points(),
                    size.height(),
                    size.width(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(points, poses);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(cells);
        }
    }

    /** Sorts each picture's points by pixel; those of one pixel keep their order. */
    record Bin(Ints cells, Ints starts, Ints order, SplatSize size) implements ProjectionLaunch {

        public Bin {
            size.requireCells(cells, order);
            size.requireStarts(starts);
        }

        @Override
        public int workItems() {
            return size.images();
        }

        @Override
        public void range(int begin, int count) {
            ProjectionKernels.bin(
                    cells.array(),
                    starts.array(),
                    order.array(),
                    size.points(),
                    size.pixels(),
                    size.upscale(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(cells);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(starts, order);
        }
    }
}
