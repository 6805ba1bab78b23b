package io.github.img3d.compute.launch;

import io.github.img3d.kernel.LossKernels;
import java.util.List;

/** Comparisons of predictions with the truth: terms, gradients of a scaled sum of terms, and the sum. */
public sealed interface LossLaunch extends Launch {

    /** Binary cross-entropy, a term for each group; logit (g,r,c) is {@code logits[(g·rows+r)·rowStride+offset+c]}. */
    record Bce(
            Floats logits, Floats targets, Floats terms, int groups, int rows, int columns, int rowStride, int offset)
            implements LossLaunch {

        public Bce {
            requireRows(logits, groups, rows, columns, rowStride, offset);
            BufferSize.require(targets, groups, rows, columns);
            BufferSize.require(terms, groups);
        }

        @Override
        public int workItems() {
            return groups;
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.bce(
                    logits.array(), targets.array(), terms.array(), rows, columns, rowStride, offset, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(logits, targets);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    record BceGradient(
            Floats logits,
            Floats targets,
            Floats dLogits,
            int groups,
            int rows,
            int columns,
            int rowStride,
            int offset,
            float scale)
            implements LossLaunch {

        public BceGradient {
            requireRows(logits, groups, rows, columns, rowStride, offset);
            BufferSize.require(targets, groups, rows, columns);
            BufferSize.require(dLogits, logits.size());
        }

        @Override
        public int workItems() {
            return targets.size();
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.bceGradient(
                    logits.array(), targets.array(), dLogits.array(), columns, rowStride, offset, scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(logits, targets, dLogits);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dLogits);
        }
    }

    /**
     * The sizes and weights by which maps {@code [B,P,4V]} are compared with the grid and with depths {@code [B,P,V]}.
     *
     * @param gridWeight weight of the distance of X and Y from their pixel
     * @param depthWeight weight of the distance of Z from the depth
     * @param stride distance from pixel to pixel of the values that are above 0 where a point counts
     * @param offset place of the first view's value in a pixel
     */
    record ViewTerms(
            int batch, int views, int height, int width, float gridWeight, float depthWeight, int stride, int offset) {

        private void require(Floats maps, Floats depth, Floats counted) {
            BufferSize.require(maps, batch, height, width, 4, views);
            BufferSize.require(depth, batch, height, width, views);
            BufferSize.require(counted, batch, height, width, stride);
            if (offset < 0 || offset + views > stride) {
                throw new IllegalArgumentException(
                        "offset " + offset + " for " + views + " views in rows of " + stride + " values");
            }
        }
    }

    /** The distance of the maps' counted points from the grid and the depths, a term for each object. */
    record ViewDistance(Floats maps, Floats depth, Floats counted, Floats terms, ViewTerms of) implements LossLaunch {

        public ViewDistance {
            of.require(maps, depth, counted);
            BufferSize.require(terms, of.batch());
        }

        @Override
        public int workItems() {
            return of.batch();
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.viewDistance(
                    maps.array(),
                    depth.array(),
                    counted.array(),
                    terms.array(),
                    of.views(),
                    of.height(),
                    of.width(),
                    of.stride(),
                    of.offset(),
                    of.gridWeight(),
                    of.depthWeight(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(maps, depth, counted);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    /** Adds the gradient, {@code scale} times. */
    record ViewDistanceGradient(Floats maps, Floats depth, Floats counted, Floats dMaps, ViewTerms of, float scale)
            implements LossLaunch {

        public ViewDistanceGradient {
            of.require(maps, depth, counted);
            BufferSize.require(dMaps, maps.size());
        }

        @Override
        public int workItems() {
            return depth.size();
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.viewDistanceGradient(
                    maps.array(),
                    depth.array(),
                    counted.array(),
                    dMaps.array(),
                    of.views(),
                    of.height(),
                    of.width(),
                    of.stride(),
                    of.offset(),
                    scale * of.gridWeight(),
                    scale * of.depthWeight(),
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(maps, depth, counted, dMaps);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dMaps);
        }
    }

    /** The distance of {@code x} from {@code target} where {@code mask} is 1, a term for each image {@code [P]}. */
    record MaskedDistance(Floats x, Floats target, Floats mask, Floats terms, int images, int pixels)
            implements LossLaunch {

        public MaskedDistance {
            requirePictures(images, pixels, x, target, mask);
            BufferSize.require(terms, images);
        }

        @Override
        public int workItems() {
            return images;
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.maskedDistance(x.array(), target.array(), mask.array(), terms.array(), pixels, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, target, mask);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    record MaskedDistanceGradient(Floats x, Floats target, Floats mask, Floats dX, int images, int pixels, float scale)
            implements LossLaunch {

        public MaskedDistanceGradient {
            requirePictures(images, pixels, x, target, mask, dX);
        }

        @Override
        public int workItems() {
            return x.size();
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.maskedDistanceGradient(
                    x.array(), target.array(), mask.array(), dX.array(), scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(x, target, mask, dX);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dX);
        }
    }

    /** Cross-entropy of softmax and {@code truth [B,N]}, a term for each row of {@code logits [B,N]}. */
    record BinCrossEntropy(Floats logits, Floats truth, Floats terms, int batch, int bins) implements LossLaunch {

        public BinCrossEntropy {
            BufferSize.require(logits, batch, bins);
            BufferSize.require(truth, batch, bins);
            BufferSize.require(terms, batch);
        }

        @Override
        public int workItems() {
            return batch;
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.binCrossEntropy(logits.array(), truth.array(), terms.array(), bins, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(logits, truth);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    record BinCrossEntropyGradient(Floats logits, Floats truth, Floats dLogits, int batch, int bins, float scale)
            implements LossLaunch {

        public BinCrossEntropyGradient {
            BufferSize.require(logits, batch, bins);
            BufferSize.require(truth, batch, bins);
            BufferSize.require(dLogits, batch, bins);
        }

        @Override
        public int workItems() {
            return batch;
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.binCrossEntropyGradient(
                    logits.array(), truth.array(), dLogits.array(), bins, scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(logits, truth, dLogits);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dLogits);
        }
    }

    /** Assigns {@code total[0] = scale·Σ terms}, in order. */
    record Total(Floats terms, Floats total, int count, float scale) implements LossLaunch {

        public Total {
            BufferSize.require(terms, count);
            BufferSize.require(total, 1);
        }

        @Override
        public int workItems() {
            return 1;
        }

        @Override
        public void range(int begin, int count) {
            LossKernels.total(terms.array(), total.array(), this.count, scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(terms);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(total);
        }
    }

    private static void requireRows(Floats logits, int groups, int rows, int columns, int rowStride, int offset) {
        BufferSize.require(logits, groups, rows, rowStride);
        if (offset < 0 || offset + columns > rowStride) {
            throw new IllegalArgumentException(
                    "%s: columns %d to %d of rows of %d".formatted(logits.name(), offset, offset + columns, rowStride));
        }
    }

    private static void requirePictures(int images, int pixels, Floats... pictures) {
        for (Floats picture : pictures) {
            BufferSize.require(picture, images, pixels);
        }
    }
}
