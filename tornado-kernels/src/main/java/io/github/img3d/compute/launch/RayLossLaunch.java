package io.github.img3d.compute.launch;

import io.github.img3d.kernel.RayLossKernels;
import java.util.List;

/**
 * Comparisons of the first and the last surface on each pixel's ray with the truth; formulas are at {@link
 * RayLossKernels}. A picture has several terms, one for each block of pixels.
 */
public sealed interface RayLossLaunch extends Launch {

    /** The sizes of depths {@code [B,P,4]}, truth {@code [B,P,2]} and counted {@code [B,P]}. */
    record Rays(int batch, int pixels) {

        /** Returns the number of terms of all pictures. */
        public int terms() {
            return Math.multiplyExact(batch, Math.ceilDiv(pixels, RayLossKernels.BLOCK));
        }

        private void require(Floats depths, Floats truth, Floats counted) {
            BufferSize.require(depths, batch, pixels, 4);
            BufferSize.require(truth, batch, pixels, 2);
            BufferSize.require(counted, batch, pixels);
        }

        private void requireRows(int width) {
            if (width < 1 || pixels % width != 0) {
                throw new IllegalArgumentException(pixels + " pixels, expected rows of " + width);
            }
        }
    }

    /** The distances of counted near and far depths from the true ones. */
    record RayDistance(Floats depths, Floats truth, Floats counted, Floats terms, Rays of) implements RayLossLaunch {

        public RayDistance {
            of.require(depths, truth, counted);
            BufferSize.require(terms, of.terms());
        }

        @Override
        public int workItems() {
            return of.terms();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.rayDistance(
                    depths.array(), truth.array(), counted.array(), terms.array(), of.pixels(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    /** Adds the gradient to the depths, {@code scale} times. */
    record RayDistanceGradient(Floats depths, Floats truth, Floats counted, Floats dDepths, Rays of, float scale)
            implements RayLossLaunch {

        public RayDistanceGradient {
            of.require(depths, truth, counted);
            BufferSize.require(dDepths, depths.size());
        }

        @Override
        public int workItems() {
            return counted.size();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.rayDistanceGradient(
                    depths.array(), truth.array(), counted.array(), dDepths.array(), scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted, dDepths);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dDepths);
        }
    }

    /** The differences of slopes to the right and downwards from the true ones, between counted pixels. */
    record RaySlope(Floats depths, Floats truth, Floats counted, Floats terms, Rays of, int width)
            implements RayLossLaunch {

        public RaySlope {
            of.require(depths, truth, counted);
            BufferSize.require(terms, of.terms());
            of.requireRows(width);
        }

        @Override
        public int workItems() {
            return of.terms();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.raySlope(
                    depths.array(), truth.array(), counted.array(), terms.array(), of.pixels(), width, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    /** Adds the gradient to the depths, {@code scale} times. */
    record RaySlopeGradient(
            Floats depths, Floats truth, Floats counted, Floats dDepths, Rays of, int width, float scale)
            implements RayLossLaunch {

        public RaySlopeGradient {
            of.require(depths, truth, counted);
            BufferSize.require(dDepths, depths.size());
            of.requireRows(width);
        }

        @Override
        public int workItems() {
            return counted.size();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.raySlopeGradient(
                    depths.array(),
                    truth.array(),
                    counted.array(),
                    dDepths.array(),
                    of.pixels(),
                    width,
                    scale,
                    begin,
                    count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted, dDepths);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dDepths);
        }
    }

    /** The negative log likelihood of counted depths under a Laplace distribution of the predicted errors. */
    record RayError(Floats depths, Floats truth, Floats counted, Floats terms, Rays of) implements RayLossLaunch {

        public RayError {
            of.require(depths, truth, counted);
            BufferSize.require(terms, of.terms());
        }

        @Override
        public int workItems() {
            return of.terms();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.rayError(
                    depths.array(), truth.array(), counted.array(), terms.array(), of.pixels(), begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(terms);
        }
    }

    /** Adds the gradient to the log errors alone, {@code scale} times. */
    record RayErrorGradient(Floats depths, Floats truth, Floats counted, Floats dDepths, Rays of, float scale)
            implements RayLossLaunch {

        public RayErrorGradient {
            of.require(depths, truth, counted);
            BufferSize.require(dDepths, depths.size());
        }

        @Override
        public int workItems() {
            return counted.size();
        }

        @Override
        public void range(int begin, int count) {
            RayLossKernels.rayErrorGradient(
                    depths.array(), truth.array(), counted.array(), dDepths.array(), scale, begin, count);
        }

        @Override
        public List<Buffer> reads() {
            return List.of(depths, truth, counted, dDepths);
        }

        @Override
        public List<Buffer> writes() {
            return List.of(dDepths);
        }
    }
}
