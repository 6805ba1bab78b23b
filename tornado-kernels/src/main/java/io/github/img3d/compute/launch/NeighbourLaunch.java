package io.github.img3d.compute.launch;

import io.github.img3d.kernel.NeighbourKernels;
import java.util.List;

/** Comparisons between clouds by samples of their points; formulas are at {@link NeighbourKernels}. */
public sealed interface NeighbourLaunch extends Launch {

    /** The sizes: B pairs of clouds with S samples each, of which the first Q look for their neighbours. */
    record Samples(int batch, int samples, int queries) {

        public Samples {
            if (queries < 1 || queries > samples) {
                throw new IllegalArgumentException(
                        queries + " queries of " + samples + " samples, expected 1 to " + samples);
            }
        }

        private void requireClouds(Floats... clouds) {
            for (Floats cloud : clouds) {
                BufferSize.require(cloud, batch, 3, samples);
            }
        }

        /** Returns I of {@code points [B,4,I]}. */
        private int pointCount(Floats points) {
            return points.size() / (4 * batch);
        }

        private void requireNearest(Ints nearest) {
            BufferSize.require(nearest, batch, queries);
        }
    }

    /**
     * Takes the chosen ones of {@code points [B,4,I]} whose mask logit is above the threshold. Their numbers are
     * floats, like everything that the host writes before a run.
     */
    record Pick(Floats points, Floats chosen, Floats picked, Samples of, float threshold) implements NeighbourLaunch {

        public Pick {
            BufferSize.require(points, of.batch(), 4, of.pointCount(points));
            BufferSize.require(chosen, of.batch(), of.samples());
            of.requireClouds(picked);
        }

        @Override
        public int workItems() {
            return chosen.size();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.pick(
                    points.array(),
                    chosen.array(),
                    picked.array(),
                    pointCount(),
                    of.samples(),
                    threshold,
                    begin,
                    count);
        }

        /** Returns I. */
        public int pointCount() {
            return of.pointCount(points);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(points, chosen);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(picked);
        }
    }

    record PickGradient(Floats dPicked, Floats chosen, Floats dPoints, Samples of) implements NeighbourLaunch {

        public PickGradient {
            of.requireClouds(dPicked);
            BufferSize.require(chosen, of.batch(), of.samples());
            BufferSize.require(dPoints, of.batch(), 4, of.pointCount(dPoints));
        }

        @Override
        public int workItems() {
            return chosen.size();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.pickGradient(
                    dPicked.array(), chosen.array(), dPoints.array(), pointCount(), of.samples(), begin, count);
        }

        /** I. */
        public int pointCount() {
            return of.pointCount(dPoints);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(dPicked, chosen, dPoints);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dPoints);
        }
    }

    /** Finds the nearest sample of {@code to} for each query of {@code from}. */
    record Nearest(Floats from, Floats to, Ints nearest, Samples of) implements NeighbourLaunch {

        public Nearest {
            of.requireClouds(from, to);
            of.requireNearest(nearest);
        }

        @Override
        public int workItems() {
            return nearest.size();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.nearest(
                    from.array(), to.array(), nearest.array(), of.samples(), of.queries(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(from, to);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(nearest);
        }
    }

    /** Adds the distances of queries from their nearest samples to the term of each pair of clouds. */
    record NeighbourDistance(Floats from, Floats to, Ints nearest, Floats terms, Samples of)
            implements NeighbourLaunch {

        public NeighbourDistance {
            of.requireClouds(from, to);
            of.requireNearest(nearest);
            BufferSize.require(terms, of.batch());
        }

        @Override
        public int workItems() {
            return of.batch();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.neighbourDistance(
                    from.array(), to.array(), nearest.array(), terms.array(), of.samples(), of.queries(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(from, to, nearest, terms);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    /** Adds the gradient of the distances, {@code scale} times, to that of the queries. */
    record FromGradient(Floats from, Floats to, Ints nearest, Floats dFrom, Samples of, float scale)
            implements NeighbourLaunch {

        public FromGradient {
            of.requireClouds(from, to, dFrom);
            of.requireNearest(nearest);
        }

        @Override
        public int workItems() {
            return nearest.size();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.fromGradient(
                    from.array(),
                    to.array(),
                    nearest.array(),
                    dFrom.array(),
                    of.samples(),
                    of.queries(),
                    scale,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(from, to, nearest, dFrom);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dFrom);
        }
    }

    /** Adds the gradient of the distances, {@code scale} times, to that of the samples that were found. */
    record ToGradient(Floats from, Floats to, Ints nearest, Floats dTo, Samples of, float scale)
            implements NeighbourLaunch {

        public ToGradient {
            of.requireClouds(from, to, dTo);
            of.requireNearest(nearest);
        }

        @Override
        public int workItems() {
            return of.batch() * of.samples();
        }

        @Override
        public void range(int begin, int count) {
            NeighbourKernels.toGradient(
                    from.array(),
                    to.array(),
                    nearest.array(),
                    dTo.array(),
                    of.samples(),
                    of.queries(),
                    scale,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(from, to, nearest, dTo);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dTo);
        }
    }
}
