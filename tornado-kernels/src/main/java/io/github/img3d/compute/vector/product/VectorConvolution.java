package io.github.img3d.compute.vector.product;

import io.github.img3d.compute.launch.ConvolutionLaunch.Convolve;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveInputGradient;
import io.github.img3d.compute.launch.ConvolutionLaunch.ConvolveWeightGradient;
import io.github.img3d.compute.launch.ConvolutionSize;
import io.github.img3d.compute.launch.Floats;
import io.github.img3d.compute.launch.Step;
import io.github.img3d.compute.vector.register.GradientWrite;
import io.github.img3d.compute.vector.register.RegisterTile;
import io.github.img3d.compute.vector.register.Rows;
import io.github.img3d.compute.vector.register.ThreadBuffers;
import io.github.img3d.compute.vector.register.VectorStep;
import java.util.ArrayList;
import java.util.List;

/** Convolution as a matrix product: the patches of a block of pixels, gathered into the cache, times packed weights. */
public record VectorConvolution(ConvolutionSize size) {

    public List<Step> forward(Convolve launch) {
        int kernel = size.kernel();
        var panels = new Panels(kernel * kernel * size.in(), size.out());
        var packed = Floats.planned("packed " + launch.w().name(), panels.size());
        var grid = new Grid(blocks(), panels.count());
        return List.of(
                new VectorStep(
                        List.of(launch.w()),
                        List.of(packed),
                        panels.count(),
                        p -> panels.pack(p, launch.w().array(), 0, size.out(), packed.array(), 0)),
                new VectorStep(
                        List.of(launch.x(), packed, launch.bias()),
                        List.of(launch.y()),
                        grid.items(),
                        i -> forward(launch, panels, packed.array(), grid, i)));
    }

    private void forward(Convolve launch, Panels panels, float[] packed, Grid grid, int item) {
        int block = grid.block(item);
        int pixels = pixels(block);
        float[] left = ThreadBuffers.own().left(pixels * panels.inner());
        for (int ky = 0; ky < size.kernel(); ky++) {
            int at = ky * size.kernel() * size.in();
            gather(launch.x().array(), block, ky, left, at, panels.inner());
        }
        for (int p = grid.firstPanel(item); p < grid.endPanel(item); p++) {
            int width = panels.width(p);
            int n = p * RegisterTile.WIDE;
            float[] result = ThreadBuffers.own().result(RegisterTile.rows(pixels) * width);
            panels.product(p, left, 0, panels.inner(), pixels, packed, 0, result, 0);
            int to = firstPixel(block) * size.out() + n;
            for (int r = 0; r < pixels; r++) {
                int pixel = to + r * size.out();
                Rows.sum(result, r * width, launch.bias().array(), n, launch.y().array(), pixel, panels.valid(p));
            }
        }
    }

    /**
     * Gathers row {@code ky} of the patches of a block of output pixels, {@code kernel·in} elements each, zero outside
     * x.
     */
    private void gather(float[] x, int block, int ky, float[] to, int toAt, int toRow) {
        int target = toAt;
        int outWidth = size.outWidth();
        for (int p = firstPixel(block); p < firstPixel(block) + pixels(block); p++) {
            int line = p / outWidth;
            int iy = line % size.outHeight() * size.stride() + ky - size.padding();
            int image = line / size.outHeight() * size.height();
            int ix = p % outWidth * size.stride() - size.padding();
            boolean inside = iy >= 0 && iy < size.height();
            PaddedRows.copy(
                    x,
                    (image + iy) * size.width(),
                    ix,
                    size.kernel(),
                    inside ? size.width() : 0,
                    size.in(),
                    to,
                    target);
            target += toRow;
        }
    }

    public List<Step> weightGradient(ConvolveWeightGradient launch, GradientWrite write) {
        var shape = new OuterProducts(size.kernel() * size.in(), size.out());
        var partials = Partials.of(shape, size.kernel(), size.kernel(), blocks(), launch.dW());
        return partials.steps(
                List.of(launch.x(), launch.dY()), write, (item, sums) -> weightGradient(launch, partials, item, sums));
    }

    private void weightGradient(ConvolveWeightGradient launch, Partials partials, int item, float[] sums) {
        var shape = partials.shape();
        float[] left = ThreadBuffers.own().left(Panels.BLOCK * shape.rows() + OuterProducts.SLACK);
        float[] right = ThreadBuffers.own().right(Panels.BLOCK * size.out() + OuterProducts.SLACK);
        for (int block = partials.firstBlock(item); block < partials.endBlock(item); block++) {
            int pixels = pixels(block);
            System.arraycopy(launch.dY().array(), firstPixel(block) * size.out(), right, 0, pixels * size.out());
            for (int ky = partials.firstGroup(item); ky < partials.endGroup(item); ky++) {
                gather(launch.x().array(), block, ky, left, 0, shape.rows());
                int at = partials.at(item, ky);
                shape.add(left, 0, shape.rows(), right, 0, size.out(), pixels, sums, at);
            }
        }
    }

    public List<Step> inputGradient(ConvolveInputGradient launch, GradientWrite write) {
        var steps = new ArrayList<Step>();
        for (int phase = 0; phase < size.stride() * size.stride(); phase++) {
            steps.addAll(new ConvolutionPhase(size, phase / size.stride(), phase % size.stride()).steps(launch, write));
        }
        return steps;
    }

    private int blocks() {
        return Math.ceilDiv(outPixels(), Panels.BLOCK);
    }

    private int outPixels() {
        return size.batch() * size.outHeight() * size.outWidth();
    }

    private int firstPixel(int block) {
        return block * Panels.BLOCK;
    }

    private int pixels(int block) {
        return Math.min(Panels.BLOCK, outPixels() - firstPixel(block));
    }
}
